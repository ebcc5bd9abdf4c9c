package kobai.diagnosis;

import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;

/** What may be made of several numbers where they should be added up. */
enum OtherReduction {
  LARGEST("max(a, b, …)"),
  SMALLEST("min(a, b, …)"),
  LARGEST_IN_SIZE("±max(|a|, |b|, …)"),
  SMALLEST_IN_SIZE("±min(|a|, |b|, …)"),
  LARGEST_SIZE("max(|a|, |b|, …)"),
  SMALLEST_SIZE("min(|a|, |b|, …)"),
  MEDIAN("median(a, b, …)"),
  PRODUCT("a · b · …"),
  SUM_OF_SIZES("|a| + |b| + …"),
  MEAN_OF_SIZES("(|a| + |b| + …) / n"),
  SUM_OF_SQUARES("a² + b² + …"),
  LENGTH("√(a² + b² + …)"),
  ROOT_MEAN_SQUARE("√((a² + b² + …) / n)"),
  SUM_OF_POSITIVES("max(a, 0) + max(b, 0) + …"),
  SPAN("max(a, b, …) - min(a, b, …)"),
  MIDDLE("(max(a, b, …) + min(a, b, …)) / 2"),
  SUM_OF_SIGNS("sign(a) + sign(b) + …"),
  VARIANCE("variance(a, b, …)"),
  DEVIATION("√variance(a, b, …)");

  private final String written;

  OtherReduction(String written) {
    this.written = written;
  }

  /** Returns it as it is shown. */
  String notation() {
    return written;
  }

  /** Returns what it makes of the entries in the same place of several matrices. */
  RealMatrix of(RealMatrix[] terms) {
    RealMatrix result = terms[0].copy();
    double[] values = new double[terms.length];
    for (int i = 0; i < result.getRowDimension(); i++) {
      for (int j = 0; j < result.getColumnDimension(); j++) {
        for (int k = 0; k < terms.length; k++) {
          values[k] = terms[k].getEntry(i, j);
        }
        result.setEntry(i, j, of(values));
      }
    }
    return result;
  }

  private double of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double low = sorted[0];
    double high = sorted[n - 1];
    return switch (this) {
      case LARGEST -> high;
      case SMALLEST -> low;
      case LARGEST_IN_SIZE -> Math.abs(low) > Math.abs(high) ? low : high;
      case SMALLEST_IN_SIZE -> smallestInSize(sorted);
      case LARGEST_SIZE -> Math.max(Math.abs(low), Math.abs(high));
      case SMALLEST_SIZE -> Math.abs(smallestInSize(sorted));
      case MEDIAN -> (sorted[n / 2] + sorted[(n - 1) / 2]) / 2;
      case SPAN -> high - low;
      case MIDDLE -> (high + low) / 2;
      case MEAN_OF_SIZES -> SUM_OF_SIZES.of(values) / n;
      case LENGTH -> Math.sqrt(SUM_OF_SQUARES.of(values));
      case ROOT_MEAN_SQUARE -> Math.sqrt(SUM_OF_SQUARES.of(values) / n);
      case DEVIATION -> Math.sqrt(VARIANCE.of(values));
      case VARIANCE -> {
        double mean = Arrays.stream(values).sum() / n;
        yield SUM_OF_SQUARES.of(values) / n - mean * mean;
      }
      default -> folded(values);
    };
  }

  private double folded(double[] values) {
    double result = this == PRODUCT ? 1 : 0;
    for (double v : values) {
      result =
          switch (this) {
            case PRODUCT -> result * v;
            case SUM_OF_SIZES -> result + Math.abs(v);
            case SUM_OF_SQUARES -> result + v * v;
            case SUM_OF_POSITIVES -> result + Math.max(v, 0);
            default -> result + Math.signum(v);
          };
    }
    return result;
  }

  private static double smallestInSize(double[] values) {
    double smallest = values[0];
    for (double v : values) {
      smallest = Math.abs(v) < Math.abs(smallest) ? v : smallest;
    }
    return smallest;
  }
}
