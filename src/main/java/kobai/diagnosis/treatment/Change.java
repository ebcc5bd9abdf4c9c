package kobai.diagnosis.treatment;

import static kobai.nn.Matrices.map;

import java.util.Arrays;
import kobai.diagnosis.pass.Names;
import kobai.diagnosis.pattern.Pattern;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What a layer may do by mistake to a matrix before it goes on with it, or to a result.
 *
 * <p>An enum with a switch, for the same reason as {@link Pattern}: each lambda costs time in a new
 * JVM.
 */
enum Change implements Treatment {
  /** Entries lose their sign. */
  ABSOLUTE,
  /** Only the sign is left. */
  SIGN,
  /** Entries are squared. */
  SQUARE,
  /** Entries are squared and keep their sign. */
  SIGNED_SQUARE,
  /** The root of |entry|. */
  ROOT,
  /** The root of |entry|, with its sign. */
  SIGNED_ROOT,
  /** Each entry is put through tanh. */
  TANH,
  /** Negative entries become 0. */
  NEGATIVE_DROPPED,
  /** Each row is divided by its length. */
  ROW_BY_LENGTH,
  /** Each row is divided by the sum of its sizes. */
  ROW_BY_SIZES,
  /** Each row is divided by its largest size. */
  ROW_BY_LARGEST,
  /** Each row is divided by its sum. */
  ROW_BY_SUM,
  /** The matrix is divided by its length. */
  ALL_BY_LENGTH,
  /** The matrix is divided by its largest size. */
  ALL_BY_LARGEST,
  /** Each row loses its mean. */
  LESS_ROW_MEAN,
  /** Each column loses its mean. */
  LESS_COLUMN_MEAN,
  /** Every entry also holds those before it in its row. */
  ROW_RUNNING_SUM,
  /** Every entry also holds those above it in its column. */
  COLUMN_RUNNING_SUM,
  /** Every entry also holds all before it, row by row. */
  RUNNING_SUM,
  /** Each row is sorted. */
  ROW_SORTED,
  /** Each column is sorted. */
  COLUMN_SORTED,
  /** Every entry loses the one before it in its row. */
  ROW_DIFFERENCE,
  /** Every entry loses the one above it in its column. */
  COLUMN_DIFFERENCE,
  /** Every entry is the sum of its row. */
  ROW_SUM,
  /** Every entry is the sum of its column. */
  COLUMN_SUM;

  @Override
  public RealMatrix of(RealMatrix a) {
    return switch (this) {
      case ABSOLUTE -> map(a, Math::abs);
      case SIGN -> map(a, Math::signum);
      case SQUARE -> map(a, v -> v * v);
      case SIGNED_SQUARE -> map(a, v -> v * Math.abs(v));
      case ROOT -> map(a, v -> Math.sqrt(Math.abs(v)));
      case SIGNED_ROOT -> map(a, v -> Math.signum(v) * Math.sqrt(Math.abs(v)));
      case TANH -> map(a, Math::tanh);
      case NEGATIVE_DROPPED -> map(a, v -> Math.max(0, v));
      case ALL_BY_LENGTH -> a.scalarMultiply(1 / a.getFrobeniusNorm());
      case ALL_BY_LARGEST -> a.scalarMultiply(1 / Magnitude.largest(a));
      case LESS_COLUMN_MEAN -> LESS_ROW_MEAN.of(a.transpose()).transpose();
      case COLUMN_SUM -> ROW_SUM.of(a.transpose()).transpose();
      case COLUMN_RUNNING_SUM -> ROW_RUNNING_SUM.of(a.transpose()).transpose();
      case COLUMN_SORTED -> ROW_SORTED.of(a.transpose()).transpose();
      case COLUMN_DIFFERENCE -> ROW_DIFFERENCE.of(a.transpose()).transpose();
      case RUNNING_SUM -> runningSum(a);
      default -> byRow(a);
    };
  }

  private static RealMatrix runningSum(RealMatrix a) {
    RealMatrix changed = a.copy();
    double sum = 0;
    for (int n = 0; n < a.getRowDimension(); n++) {
      for (int d = 0; d < a.getColumnDimension(); d++) {
        sum += a.getEntry(n, d);
        changed.setEntry(n, d, sum);
      }
    }
    return changed;
  }

  private RealMatrix byRow(RealMatrix a) {
    RealMatrix changed = a.copy();
    for (int n = 0; n < a.getRowDimension(); n++) {
      changed.setRow(n, row(a.getRow(n)));
    }
    return changed;
  }

  private double[] row(double[] row) {
    double sum = 0;
    double sizes = 0;
    double largest = 0;
    double length = 0;
    for (double v : row) {
      sum += v;
      sizes += Math.abs(v);
      largest = Math.max(largest, Math.abs(v));
      length = Math.hypot(length, v);
    }
    double[] changed = row.clone();
    if (this == ROW_SORTED) {
      Arrays.sort(changed);
      return changed;
    }
    double running = 0;
    for (int k = 0; k < row.length; k++) {
      running += row[k];
      changed[k] =
          switch (this) {
            case ROW_BY_LENGTH -> row[k] / length;
            case ROW_BY_SIZES -> row[k] / sizes;
            case ROW_BY_LARGEST -> row[k] / largest;
            case ROW_BY_SUM -> row[k] / sum;
            case ROW_RUNNING_SUM -> running;
            case ROW_DIFFERENCE -> k == 0 ? row[k] : row[k] - row[k - 1];
            case LESS_ROW_MEAN -> row[k] - sum / row.length;
            default -> sum; // ROW_SUM
          };
    }
    return changed;
  }

  @Override
  public String id() {
    boolean normalised =
        ordinal() >= ROW_BY_LENGTH.ordinal() && ordinal() <= ALL_BY_LARGEST.ordinal();
    boolean running = this == ROW_RUNNING_SUM || this == COLUMN_RUNNING_SUM || this == RUNNING_SUM;
    return normalised ? "normalised" : running ? "running-sum" : "function-of-right";
  }

  @Override
  public String notation(Names names) {
    String entry = names.entry();
    String row = names.row();
    String sum = "Σ_" + names.columnIndex() + " ";
    return switch (this) {
      case ABSOLUTE -> "|" + entry + "|";
      case SIGN -> "sign(" + entry + ")";
      case SQUARE -> entry + "²";
      case SIGNED_SQUARE -> entry + " · |" + entry + "|";
      case ROOT -> "√|" + entry + "|";
      case SIGNED_ROOT -> "sign(" + entry + ") · √|" + entry + "|";
      case TANH -> "tanh(" + entry + ")";
      case NEGATIVE_DROPPED -> "max(" + entry + ", 0)";
      case ROW_BY_LENGTH -> entry + " / |" + row + "|";
      case ROW_BY_SIZES -> entry + " / (" + sum + "|" + entry + "|)";
      case ROW_BY_LARGEST -> entry + " / max|" + row + "|";
      case ROW_BY_SUM -> entry + " / (" + sum + entry + ")";
      case ALL_BY_LENGTH -> entry + " / |" + names.matrix() + "|";
      case ALL_BY_LARGEST -> entry + " / max|" + names.matrix() + "|";
      case LESS_ROW_MEAN -> entry + " - mean(" + row + ")";
      case LESS_COLUMN_MEAN -> entry + " - mean(" + names.column() + ")";
      case ROW_RUNNING_SUM -> names.at(names.rowIndex(), "0") + " + … + " + entry;
      case COLUMN_RUNNING_SUM -> names.at("0", names.columnIndex()) + " + … + " + entry;
      case RUNNING_SUM -> names.at("0", "0") + " + … + " + entry;
      case ROW_SORTED -> "sorted(" + row + ")[" + names.columnIndex() + "]";
      case COLUMN_SORTED -> "sorted(" + names.column() + ")[" + names.rowIndex() + "]";
      case ROW_DIFFERENCE -> entry + " - " + names.at(names.rowIndex(), names.columnIndex() + "-1");
      case COLUMN_DIFFERENCE ->
          entry + " - " + names.at(names.rowIndex() + "-1", names.columnIndex());
      case ROW_SUM -> sum + entry;
      case COLUMN_SUM -> "Σ_" + names.rowIndex() + " " + entry;
    };
  }
}
