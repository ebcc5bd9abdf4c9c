package kobai.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * The derivative of a function of one number: central differences with steps h, h/2 and h/4,
 * extrapolated to h → 0, with an error bar.
 *
 * <p>A central difference is D(h) = f′ + c₂h² + c₄h⁴ + …, so (4·D(h/2) − D(h))/3 has no h² term,
 * and one more such step removes the h⁴ term. The bar adds up
 *
 * <ul>
 *   <li>truncation: four times the last extrapolation's change, which is the error of the one
 *       <em>before</em> (see {@link #TRUNCATION_WEIGHT});
 *   <li>rounding: the weights of the three differences in the result, (64, −20, 1)/45, let an error
 *       of η in each value grow to at most 1.65·η/(h/4); a weight of 4 leaves a margin.
 * </ul>
 *
 * <p>The expansion holds for smooth functions only. Therefore the differences must converge as it
 * says, and so must the curvature (f(x + h) − 2f(x) + f(x − h))/h² = f″ + k₂h² + …: next to a
 * corner the differences alone may look like those of a parabola. Where they do not converge, each
 * side may still have its own slope, as at a corner; where a side has none, nothing is known.
 *
 * <p>Reference: W. Romberg, <i>Vereinfachte numerische Integration</i>, 1955; Press et al.,
 * <i>Numerical Recipes</i>, section 5.7.
 */
public final class Romberg {
  private static final double ROUNDING_WEIGHT = 4;

  /**
   * A corner between x + 0.47h and x + h looks like convergence. The error is then up to 3.9 times
   * the last change: |d₀ − 20d₁| against |d₀ − 5d₁|, where d₀, d₁ are what the corner adds to D(h),
   * D(h/2).
   */
  private static final double TRUNCATION_WEIGHT = 4;

  /**
   * One more difference, the witness, must lie where the other three predict it, and so confirm
   * them. With halved steps alone, a fast wave can be in step with all three and look slow. The
   * golden ratio is further from simple fractions than any other number.
   */
  private static final double WITNESS = 0.6180339887498949;

  public static final double[] STEPS = {1, 1.0 / 2, 1.0 / 4, WITNESS / 4}; // in units of h

  /** How many points there are on each side. */
  public static final int POINTS = STEPS.length;

  /**
   * The slopes of a cube root at 0 grow by a factor of 1.6 (2^⅔) each time h is halved; those of a
   * smooth function settle.
   */
  private static final double GROWTH = 1.2;

  /**
   * Noise beyond this part of the largest value is not rounding: even single precision, after a
   * thousand operations, leaves less.
   */
  private static final double UNRESOLVED = 1e-4;

  /** A slope that changes by less than this part of itself has no curvature that matters. */
  private static final double STRAIGHT = 1e-6;

  private final double x;
  private final double h;
  private final double atX;
  private final double noise;

  /**
   * Prepares the derivative of f at x.
   *
   * @param h the longest step
   * @param atX f(x)
   * @param noise how much values of f jitter near x
   */
  public Romberg(double x, double h, double atX, double noise) {
    this.x = x;
    this.h = h;
    this.atX = atX;
    this.noise = noise;
  }

  /** Returns the k-th point to the right of x, k from 0 to {@link #POINTS} − 1. */
  double above(int k) {
    return x + STEPS[k] * h;
  }

  /** Returns the k-th point to the left of x. */
  double below(int k) {
    return x - STEPS[k] * h;
  }

  /**
   * Returns the estimate for a function, which is evaluated eight times; nothing is known if it
   * changes in ways that no step resolves.
   */
  public Estimate of(DoubleUnaryOperator f) {
    double[] above = valuesAbove(f);
    double[] below = valuesBelow(f);
    return resolves(above, below) ? of(above, below) : Estimate.UNKNOWN;
  }

  /**
   * Returns whether the noise is small enough for rounding, compared with the values; it must be
   * that of this function itself.
   */
  public boolean resolves(double[] fAbove, double[] fBelow) {
    double largest = Math.abs(atX);
    for (int k = 0; k < POINTS; k++) {
      largest = Math.max(largest, Math.max(Math.abs(fAbove[k]), Math.abs(fBelow[k])));
    }
    return !(noise > Math.max(UNRESOLVED * largest, Double.MIN_NORMAL));
  }

  /** Returns the values of f at the points to the right. */
  public double[] valuesAbove(DoubleUnaryOperator f) {
    double[] values = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      values[k] = f.applyAsDouble(above(k));
    }
    return values;
  }

  /** Returns the values of f at the points to the left. */
  public double[] valuesBelow(DoubleUnaryOperator f) {
    double[] values = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      values[k] = f.applyAsDouble(below(k));
    }
    return values;
  }

  /** Returns the estimate from the values at the points above and below. */
  public Estimate of(double[] fAbove, double[] fBelow) {
    double[] left = new double[POINTS]; // slopes from x − h to x
    double[] right = new double[POINTS]; // slopes from x to x + h
    double[] central = new double[POINTS]; // slopes from x − h to x + h
    double[] curvature = new double[POINTS]; // times the first h
    double eta = Math.max(noise, Grain.of(atX, fAbove, fBelow));
    for (int k = 0; k < POINTS; k++) {
      // Divides by the steps really taken, because x ± h are rounded.
      left[k] = quotient(atX, fBelow[k], x - below(k));
      right[k] = quotient(fAbove[k], atX, above(k) - x);
      central[k] = quotient(fAbove[k], fBelow[k], above(k) - below(k));
      curvature[k] = (right[k] - left[k]) / STEPS[k];
      eta = Math.max(eta, Math.ulp(1.0) * Math.max(Math.abs(fAbove[k]), Math.abs(fBelow[k])));
    }
    double rounding = ROUNDING_WEIGHT * eta / (STEPS[2] * h);
    Estimate estimate = smooth(central, curvature, rounding);
    if (estimate == Estimate.UNKNOWN) {
      estimate = sided(left, right, rounding);
    }
    boolean finite = Double.isFinite(estimate.value()) && Double.isFinite(estimate.bar());
    return finite ? estimate : Estimate.UNKNOWN;
  }

  /** Returns (a − b)/step, even where a − b overflows. */
  private static double quotient(double a, double b, double step) {
    double difference = a - b;
    return Double.isInfinite(difference) ? a / step - b / step : difference / step;
  }

  private static Estimate smooth(double[] central, double[] curvature, double rounding) {
    // Errors of η in all values differ by 0.375·rounding in the last two central differences,
    // and by 5·rounding in the last two curvatures times h.
    boolean converges =
        converges(central, 1.0 / 3, rounding / 2)
            && settles(curvature, 1.0 / 3, 5 * rounding)
            && (!grows(curvature) || isStraight(central, curvature));
    double last = extrapolated(central, 2);
    double change = secondChange(central);
    double bar = TRUNCATION_WEIGHT * Math.abs(change) + rounding;
    boolean witnessed = Math.abs(offParabola(central)) <= bar;
    return converges && witnessed ? new Estimate(last + change, bar, false) : Estimate.UNKNOWN;
  }

  /** Returns the limit without its h² term, from the k-th difference and the one before. */
  private static double extrapolated(double[] central, int k) {
    return central[k] + (central[k] - central[k - 1]) / 3;
  }

  /** Returns the correction that removes the h⁴ term. */
  private static double secondChange(double[] central) {
    return (extrapolated(central, 2) - extrapolated(central, 1)) / 15;
  }

  /** Returns how far the witness is from the parabola in h² on which the three others lie. */
  public static double offParabola(double[] central) {
    double t = WITNESS * WITNESS; // h² in units of h²/16: 0 gives the limit, 1 central[2]
    double last = extrapolated(central, 2);
    double line = last + t * (central[2] - last);
    return central[3] - (line + secondChange(central) * (1 - t) * (1 - t / 4));
  }

  /**
   * Estimates the slope on each side separately: at a corner they differ, and the bar covers both.
   */
  private static Estimate sided(double[] left, double[] right, double rounding) {
    if (!hasLimit(left, rounding) || !hasLimit(right, rounding)) {
      return Estimate.UNKNOWN;
    }
    double l = limit(left);
    double r = limit(right);
    double apart = Math.abs(r / 2 - l / 2); // half of it: the whole could overflow
    double bar = Math.max(change(left), change(right)) + 2 * rounding; // η adds 1.25 at most
    return new Estimate(l / 2 + r / 2, apart + bar, apart > bar);
  }

  private static boolean hasLimit(double[] slopes, double rounding) {
    double expected = limit(slopes) + WITNESS * (slopes[2] - limit(slopes)); // the witness's slope
    return converges(slopes, 0.6, rounding)
        && Math.abs(slopes[3] - expected) <= change(slopes) + 2 * rounding;
  }

  /** Returns whether numbers have a limit; numbers that keep growing have none. */
  private static boolean converges(double[] s, double part, double rounding) {
    return !grows(s) && settles(s, part, rounding);
  }

  /**
   * Where there is no curvature, rounding appears in its place, and grows with each halving of h.
   */
  private static boolean isStraight(double[] central, double[] curvature) {
    return Math.abs(curvature[2]) <= STRAIGHT * Math.abs(central[2]);
  }

  private static boolean grows(double[] s) {
    return Math.abs(s[2]) > GROWTH * Math.abs(s[1]) && Math.abs(s[1]) > GROWTH * Math.abs(s[0]);
  }

  /**
   * Returns whether the second change is at most this part of the first, apart from rounding. The
   * expected part is 1/4 if the error shrinks as h², and 1/2 if it shrinks as h.
   */
  private static boolean settles(double[] s, double part, double rounding) {
    return Math.abs(s[2] - s[1]) <= part * Math.abs(s[1] - s[0]) + rounding;
  }

  /** A one-sided slope is s + c₁h + c₂h² + …, so 2·s(h/2) − s(h) has no h term. */
  private static double limit(double[] slopes) {
    return slopes[2] + (slopes[2] - slopes[1]);
  }

  /** Returns how much the limit changed with the last step: three times its error, c₂h². */
  private static double change(double[] slopes) {
    return Math.abs(limit(slopes) - (slopes[1] + (slopes[1] - slopes[0])));
  }
}
