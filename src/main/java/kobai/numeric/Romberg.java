package kobai.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * The derivative of a function of one number: central differences with steps h, h/2 and h/4,
 * extrapolated to h → 0, with an error bar.
 *
 * <p>A central difference is D(h) = f′ + c₂h² + c₄h⁴ + …, so (4·D(h/2) − D(h))/3 has no h² term,
 * and one more such step no h⁴ term. The bar adds up
 *
 * <ul>
 *   <li>truncation: the last extrapolation's change, which is the error of the one <em>before</em>;
 *   <li>rounding: the weights of the three differences in the result, (64, −20, 1)/45, let an error
 *       of η in each value grow to at most 1.65·η/(h/4); 4 leaves a margin.
 * </ul>
 *
 * <p>Reference: W. Romberg, <i>Vereinfachte numerische Integration</i>, 1955; Press et al.,
 * <i>Numerical Recipes</i>, section 5.7.
 */
final class Romberg {
  private static final double ROUNDING_WEIGHT = 4;

  /**
   * Where the bend grows as h shrinks, as for √|x| at 0, a slope is infinite: no bar covers that.
   */
  private static final double GROWTH = 1.2;

  private final DoubleUnaryOperator f;
  private final double x;
  private final double atX;
  private final double noise;

  /**
   * Prepares the derivative of f at x.
   *
   * @param atX f(x)
   * @param noise how much values of f jitter near x
   */
  Romberg(DoubleUnaryOperator f, double x, double atX, double noise) {
    this.f = f;
    this.x = x;
    this.atX = atX;
    this.noise = noise;
  }

  /** Returns the estimate from the steps h, h/2, h/4: six evaluations. */
  Estimate estimate(double h) {
    double[] d = new double[3]; // central differences
    double[] bend =
        new double[3]; // second differences over h: slope on the right − slope on the left
    double eta = noise;
    for (int k = 0; k < 3; k++, h /= 2) {
      double right = x + h;
      double left = x - h;
      double step = right - left; // the step really taken: x ± h are rounded
      double fRight = f.applyAsDouble(right);
      double fLeft = f.applyAsDouble(left);
      d[k] = quotient(fRight, fLeft, step);
      bend[k] = quotient(fRight - atX, atX - fLeft, step / 2);
      eta = Math.max(eta, Math.ulp(1.0) * Math.max(Math.abs(fRight), Math.abs(fLeft)));
    }
    h *= 2; // the smallest step used
    double rounding = ROUNDING_WEIGHT * eta / h;
    double r0 = (4 * d[1] - d[0]) / 3;
    double r1 = (4 * d[2] - d[1]) / 3;
    double value = (16 * r1 - r0) / 15;
    double bar = truncation(d, r1, value, rounding) + rounding;
    boolean kink = isKink(bend, rounding);
    if (kink) {
      bar += Math.abs(bend[2]) / 2; // from the mean slope to either of the two
    }
    boolean vertical = kink && Math.abs(bend[2]) > GROWTH * Math.abs(bend[0]);
    boolean finite = Double.isFinite(value) && Double.isFinite(bar);
    return finite && !vertical ? new Estimate(value, bar, kink) : Estimate.UNKNOWN;
  }

  /** (a − b)/step, also where a − b overflows. */
  private static double quotient(double a, double b, double step) {
    double difference = a - b;
    return Double.isInfinite(difference) ? a / step - b / step : difference / step;
  }

  private static double truncation(double[] d, double r1, double value, double rounding) {
    double first = Math.abs(d[1] - d[0]);
    double second = Math.abs(d[2] - d[1]);
    boolean shrinking = second <= first / 2 + 2 * rounding; // by 4, once h is small enough
    if (shrinking) {
      return Math.abs(value - r1);
    }
    return Math.max(first, second) + Math.abs(value - d[2]); // no limit in sight yet
  }

  /** For a smooth f the bend is f″·h and shrinks with h; at a corner it stays, whatever h. */
  private static boolean isKink(double[] bend, double rounding) {
    double last = Math.abs(bend[2]);
    return last > 4 * rounding && last > Math.abs(bend[0]) / 2;
  }
}
