package kobai.diagnosis.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kobai.diagnosis.pass.Names;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;

/** A number that belongs to an entry of a gradient and may decide whether the entry is right. */
enum Quantity {
  VARIABLE,
  VARIABLE_SIZE,
  UPSTREAM,
  UPSTREAM_SIZE,
  GRADIENT,
  GRADIENT_SIZE,
  OUTPUT,
  ROW_MAXIMUM,
  ROW_MINIMUM,
  ROW_SUM,
  ROW_SIZE,
  ROW_SPAN,
  OUTPUT_MINIMUM,
  OUTPUT_MAXIMUM,
  UPSTREAM_ROW_SIZE,
  UPSTREAM_COLUMN_SIZE,
  WEIGHTS_ROW_SIZE,
  UPSTREAM_ALL,
  INPUT_ALL,
  WEIGHTS_ALL,
  OVER_UPSTREAM,
  BOTH_POSITIVE,
  BOTH_NEGATIVE,
  ONLY_VARIABLE_POSITIVE,
  ONLY_UPSTREAM_POSITIVE,
  OPEN_BELOW_MAXIMUM,
  OPEN_AMONG_CLOSED,
  PART_OF_LARGEST,
  OPEN_PART_OF_LARGEST,
  LABEL;

  /** Returns the quantities that an entry of this gradient has. */
  static List<Quantity> of(Pass pass, Target target) {
    List<Quantity> quantities = new ArrayList<>();
    for (Quantity quantity : values()) {
      if (quantity.exists(pass, target)) {
        quantities.add(quantity);
      }
    }
    return quantities;
  }

  private boolean exists(Pass pass, Target target) {
    boolean alone = pass.isElementwise();
    return switch (this) {
      case VARIABLE, VARIABLE_SIZE, GRADIENT, GRADIENT_SIZE, UPSTREAM_ALL, INPUT_ALL -> true;
      case UPSTREAM, UPSTREAM_SIZE, OUTPUT, OUTPUT_MINIMUM, OUTPUT_MAXIMUM, OVER_UPSTREAM -> alone;
      case BOTH_POSITIVE, BOTH_NEGATIVE, ONLY_VARIABLE_POSITIVE, ONLY_UPSTREAM_POSITIVE -> alone;
      case OPEN_BELOW_MAXIMUM, OPEN_AMONG_CLOSED, PART_OF_LARGEST, OPEN_PART_OF_LARGEST, LABEL ->
          alone;
      case WEIGHTS_ALL -> !alone;
      case WEIGHTS_ROW_SIZE -> !alone && target.isInput();
      case UPSTREAM_COLUMN_SIZE -> !target.isInput();
      default -> target.isInput();
    };
  }

  /** Returns the quantity of an entry. */
  double of(SeparationExam.Sample sample, Target target) {
    Pass pass = sample.pass();
    int n = sample.row();
    int d = sample.column();
    return switch (this) {
      case VARIABLE -> pass.point(target).getEntry(n, d);
      case VARIABLE_SIZE -> Math.abs(pass.point(target).getEntry(n, d));
      case UPSTREAM -> pass.dout().getEntry(n, d);
      case UPSTREAM_SIZE -> Math.abs(pass.dout().getEntry(n, d));
      case GRADIENT -> pass.gradient(target).getEntry(n, d);
      case GRADIENT_SIZE -> Math.abs(pass.gradient(target).getEntry(n, d));
      case OUTPUT -> pass.y().getEntry(n, d);
      case ROW_MAXIMUM -> pass.x().getRowVector(n).getMaxValue();
      case ROW_MINIMUM -> pass.x().getRowVector(n).getMinValue();
      case ROW_SUM -> sum(pass.x().getRow(n));
      case ROW_SIZE -> Magnitude.largest(pass.x().getRowMatrix(n));
      case ROW_SPAN ->
          pass.x().getRowVector(n).getMaxValue() - pass.x().getRowVector(n).getMinValue();
      case OUTPUT_MINIMUM -> pass.y().getRowVector(n).getMinValue();
      case OUTPUT_MAXIMUM -> pass.y().getRowVector(n).getMaxValue();
      case UPSTREAM_ROW_SIZE -> Magnitude.largest(pass.dout().getRowMatrix(n));
      case UPSTREAM_COLUMN_SIZE -> Magnitude.largest(pass.dout().getColumnMatrix(d));
      case UPSTREAM_ALL -> Magnitude.largest(pass.dout());
      case INPUT_ALL -> Magnitude.largest(pass.x());
      case WEIGHTS_ROW_SIZE -> Magnitude.largest(first(pass).getRowMatrix(d));
      case WEIGHTS_ALL -> Magnitude.largest(first(pass));
      case OVER_UPSTREAM -> pass.x().getEntry(n, d) - pass.dout().getEntry(n, d);
      case BOTH_POSITIVE -> both(pass.x().getEntry(n, d), pass.dout().getEntry(n, d));
      case BOTH_NEGATIVE -> -both(-pass.x().getEntry(n, d), -pass.dout().getEntry(n, d));
      case ONLY_VARIABLE_POSITIVE -> -both(pass.x().getEntry(n, d), -pass.dout().getEntry(n, d));
      case ONLY_UPSTREAM_POSITIVE -> both(-pass.x().getEntry(n, d), pass.dout().getEntry(n, d));
      case OPEN_BELOW_MAXIMUM ->
          zeroIf(pass.x().getEntry(n, d) > 0 && d != pass.x().getRowVector(n).getMaxIndex());
      case OPEN_AMONG_CLOSED ->
          zeroIf(pass.x().getEntry(n, d) > 0 && !(ROW_MINIMUM.of(sample, target) > 0));
      case OPEN_PART_OF_LARGEST ->
          pass.x().getEntry(n, d) > 0
              ? pass.x().getEntry(n, d) / largest(pass.x())
              : Double.POSITIVE_INFINITY;
      case PART_OF_LARGEST -> Math.abs(pass.x().getEntry(n, d)) / Magnitude.largest(pass.x());
      case LABEL -> zeroIf(isLabel(pass.dout().getRow(n)));
    };
  }

  private static int zeroIf(boolean condition) {
    return condition ? 0 : 1;
  }

  private static double largest(RealMatrix a) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int n = 0; n < a.getRowDimension(); n++) {
      largest = Math.max(largest, a.getRowVector(n).getMaxValue());
    }
    return largest;
  }

  /** Returns whether one entry is 1 and all others are 0. */
  private static boolean isLabel(double[] row) {
    double[] sorted = row.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - 1] == 1
        && Arrays.stream(sorted).limit(sorted.length - 1L).allMatch(v -> v == 0);
  }

  /** Returns 1 if both are positive, and else −1. */
  private static double both(double a, double b) {
    boolean positive = Math.min(a, b) > 0;
    return positive ? 1 : -1;
  }

  private static RealMatrix first(Pass pass) {
    return pass.parameters().values().iterator().next();
  }

  private static double sum(double[] row) {
    double sum = 0;
    for (double v : row) {
      sum += v;
    }
    return sum;
  }

  /**
   * Returns whether its notation can name the entries above a limit, or those below: of two signs
   * at once it names one case, and never all the others.
   */
  boolean names(boolean above) {
    return switch (this) {
      case BOTH_POSITIVE, ONLY_UPSTREAM_POSITIVE -> above;
      case BOTH_NEGATIVE, ONLY_VARIABLE_POSITIVE -> !above;
      default -> true;
    };
  }

  /** Returns the quantity in the notation of the lessons. */
  String notation(Pass pass, Target target) {
    Names gradient = Names.of(target, pass);
    String variable = gradient.withoutPrefix().entry();
    String upstream = Names.upstream(pass).entry();
    return switch (this) {
      case VARIABLE -> variable;
      case VARIABLE_SIZE -> "|" + variable + "|";
      case UPSTREAM -> upstream;
      case UPSTREAM_SIZE -> "|" + upstream + "|";
      case GRADIENT -> gradient.entry();
      case GRADIENT_SIZE -> "|" + gradient.entry() + "|";
      case OUTPUT -> "y[n][d]";
      case ROW_MAXIMUM -> "max(x[n])";
      case ROW_MINIMUM -> "min(x[n])";
      case ROW_SUM -> "sum(x[n])";
      case ROW_SIZE -> "max|x[n]|";
      case ROW_SPAN -> "max(x[n]) - min(x[n])";
      case OUTPUT_MINIMUM -> "min(y[n])";
      case OUTPUT_MAXIMUM -> "max(y[n])";
      case UPSTREAM_ROW_SIZE -> "max|dout[n]|";
      case UPSTREAM_COLUMN_SIZE -> "max|dout[·][m]|";
      case UPSTREAM_ALL -> "max|dout|";
      case INPUT_ALL -> "max|x|";
      case WEIGHTS_ROW_SIZE -> "max|W[d]|";
      case WEIGHTS_ALL -> "max|W|";
      case OVER_UPSTREAM -> variable + " - " + upstream;
      // a comparison with 0 follows
      case BOTH_POSITIVE, ONLY_VARIABLE_POSITIVE -> variable + " > 0 && " + upstream;
      case BOTH_NEGATIVE, ONLY_UPSTREAM_POSITIVE -> variable + " < 0 && " + upstream;
      case OPEN_BELOW_MAXIMUM -> variable + " > 0 && d != argmax(x[n])";
      case OPEN_AMONG_CLOSED -> variable + " > 0 && min(x[n]) <= 0";
      case OPEN_PART_OF_LARGEST -> variable + " > 0 && " + variable + " / max(x)";
      case PART_OF_LARGEST -> "|" + variable + "| / max|x|";
      case LABEL -> "dout[n] == {0, …, 1, …, 0}";
    };
  }

  /** Returns the condition that the quantity is 0. */
  String isZero(Pass pass, Target target) {
    String name = notation(pass, target);
    boolean said = this == LABEL || this == OPEN_BELOW_MAXIMUM || this == OPEN_AMONG_CLOSED;
    return said ? name : name + " == 0";
  }
}
