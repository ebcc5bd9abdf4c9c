package kobai.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number in front of a matrix: a constant times powers of the sizes of the batch.
 *
 * @param number the part that is the same in every pass
 * @param rows the power of N
 * @param inputs the power of D
 * @param outputs the power of M
 */
public record Coefficient(double number, int rows, int inputs, int outputs) implements Expression {

  /** The number 1. */
  public static final Coefficient ONE = new Coefficient(1, 0, 0, 0);

  private static final double SAME = 1e-10;
  private static final double DIGITS = 1e5;

  /** The powers of N, D and M that people multiply and divide by. */
  private static final int[][] POWERS = {
    {0, 0, 0}, {-1, 0, 0}, {1, 0, 0}, {0, -1, 0}, {0, 1, 0}, {0, 0, -1}, {0, 0, 1}, {-1, 0, -1}
  };

  /** Returns what a number may stand for in this pass, the simplest first. */
  static List<Coefficient> of(double seen, Scope scope) {
    return of(seen, scope, SAME);
  }

  /**
   * Returns what a number may stand for in this pass, the simplest first.
   *
   * @param tolerance the relative error of the number
   */
  public static List<Coefficient> of(double seen, Scope scope, double tolerance) {
    List<Coefficient> found = new ArrayList<>();
    for (int[] power : POWERS) {
      if (power[1] != 0 && scope.isElementwise()) {
        continue; // D and M are the same there
      }
      for (double number : new double[] {1, -1, 2, -2, 0.5, -0.5}) {
        Coefficient candidate = new Coefficient(number, power[0], power[1], power[2]);
        if (close(seen, candidate.in(scope), tolerance)) {
          found.add(candidate);
        }
      }
    }
    double whole = rounded(seen);
    if (found.stream().noneMatch(c -> c.rows == 0 && c.inputs == 0 && c.outputs == 0)) {
      found.add(new Coefficient(close(seen, whole, tolerance) ? whole : seen, 0, 0, 0));
    }
    return found;
  }

  private static boolean close(double seen, double expected, double tolerance) {
    return Math.abs(seen - expected) <= tolerance * Math.abs(expected);
  }

  /** Returns the number with six digits. */
  private static double rounded(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value)))) / DIGITS;
    return unit >= 1
        ? Math.rint(value / unit) * unit
        : Math.rint(value * Math.rint(1 / unit)) / Math.rint(1 / unit);
  }

  /** Returns whether it is a small whole number, a half, or one of the sizes of the batch. */
  public boolean isPlain() {
    double size = Math.abs(number);
    return size == 1 || size == 2 || size == 0.5;
  }

  /** Returns a number by itself. */
  static Coefficient of(double number) {
    return new Coefficient(number, 0, 0, 0);
  }

  /** Returns whether no size of the batch comes in. */
  boolean isNumber() {
    return rows == 0 && inputs == 0 && outputs == 0;
  }

  /** Returns it times a power of another one. */
  Coefficient by(Coefficient other, int power) {
    return new Coefficient(
        number * Math.pow(other.number, power),
        rows + power * other.rows,
        inputs + power * other.inputs,
        outputs + power * other.outputs);
  }

  /** Returns whether it is the number 1. */
  public boolean isOne() {
    return equals(ONE);
  }

  /** Returns whether it is one divided by sizes of the batch. */
  boolean isDivision() {
    boolean divides = rows < 0 || inputs < 0 || outputs < 0;
    return divides && rows <= 0 && inputs <= 0 && outputs <= 0 && Math.abs(number) == 1;
  }

  /** Returns it without its sign. */
  Coefficient absolute() {
    return new Coefficient(Math.abs(number), rows, inputs, outputs);
  }

  /** Returns its value in a pass. */
  double in(Scope scope) {
    return number
        * Math.pow(scope.rows(), rows)
        * Math.pow(scope.inputs(), inputs)
        * Math.pow(scope.outputs(), outputs);
  }

  /** Returns this number times a matrix; −(a − b) becomes b − a. */
  public Expression times(Expression other) {
    if (number < 0
        && other instanceof Combined difference
        && difference.operation() == BinaryOperation.MINUS) {
      return absolute()
          .times(new Combined(BinaryOperation.MINUS, difference.right(), difference.left()));
    }
    return isOne() ? other : new Combined(BinaryOperation.TIMES, this, other);
  }

  /** Returns it as people write it: "2", "1/N", "−0.01·N". */
  String written() {
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    int[] powers = {rows, inputs, outputs};
    for (int k = 0; k < powers.length; k++) {
      for (int times = 0; times < Math.abs(powers[k]); times++) {
        (powers[k] > 0 ? above : below).append('·').append("NDM".charAt(k));
      }
    }
    String digits = digits(Math.abs(number));
    String top = digits.equals("1") && above.length() > 0 ? above.substring(1) : digits + above;
    String whole =
        below.length() == 0
            ? top
            : top
                + "/"
                + (below.length() == 2 ? below.substring(1) : "(" + below.substring(1) + ")");
    return (number < 0 ? "−" : "") + whole;
  }

  /** Returns a positive number with at most six digits. */
  private static String digits(double value) {
    if (Math.abs(value - Math.rint(value)) < 1e-9 * value && value < 1e6) {
      return String.valueOf(Math.round(value));
    }
    String[] parts = String.format(Locale.ROOT, "%.6g", value).split("e"); // digits, exponent
    parts[0] = parts[0].contains(".") ? parts[0].replaceAll("[.]?0+$", "") : parts[0];
    return parts.length == 1 ? parts[0] : parts[0] + "·10^(" + Integer.parseInt(parts[1]) + ")";
  }

  @Override
  public int cost() {
    return isOne() ? 0 : 1;
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Expression of(List<Expression> parts) {
    return this;
  }

  @Override
  public Grid value(Scope scope) {
    return Grid.scalar(in(scope));
  }
}
