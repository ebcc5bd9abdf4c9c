package kobai.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * One row of the {@link KnownDerivatives}: a function, a point, and the derivative from calculus.
 *
 * @param name the function, for people
 * @param f the function
 * @param x the point
 * @param left its slope to the left of x; NaN where there is none
 * @param right its slope to the right of x; equal to left where f is differentiable
 * @param limit the widest bar that is still useful
 */
record KnownDerivative(
    String name, DoubleUnaryOperator f, double x, double left, double right, double limit) {

  static KnownDerivative smooth(
      String name, DoubleUnaryOperator f, double x, double slope, double limit) {
    return new KnownDerivative(name, f, x, slope, slope, limit);
  }

  static KnownDerivative corner(
      String name, DoubleUnaryOperator f, double x, double left, double right) {
    double wide = 1.01 * Math.abs(right - left) / 2; // half is needed to reach both slopes
    return new KnownDerivative(name, f, x, left, right, wide);
  }

  static KnownDerivative none(String name, DoubleUnaryOperator f, double x) {
    return new KnownDerivative(name, f, x, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY);
  }

  boolean unknown() {
    return Double.isNaN(left);
  }

  boolean corner() {
    return !unknown() && left != right;
  }

  @Override
  public String toString() {
    return name + " at " + x;
  }
}
