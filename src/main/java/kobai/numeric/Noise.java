package kobai.numeric;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Measures how much a computed function jitters because intermediate results are rounded.
 *
 * <p>The method takes repeated differences of seven values at tiny, even steps along a line. A
 * smooth function leaves nothing after a few differences; what remains is rounding. This shows
 * rounding inside the function, such as the cancellation of large terms, which the size of the
 * result alone does not show.
 *
 * <p>Reference: J. Moré, S. Wild, <i>Estimating Computational Noise</i>, SIAM J. Sci. Comput. 33
 * (2011), where the k-th difference of independent errors of variance σ² is shown to have the
 * variance σ²·(2k)!/(k!)².
 */
public final class Noise {
  private static final int POINTS = 7;
  private static final int FIRST_ORDER = 4; // truncation: f⁗·STEP⁴, about 10⁻²⁴

  /** Small enough for the function to look smooth, large enough to change every rounding. */
  private static final double STEP = 0x1p-20;

  /**
   * Rounding errors may by chance be in step with one series of values, but then not with another.
   * The golden ratio is far from simple fractions (see {@link Romberg}).
   */
  private static final double OTHER_STEP = 0.6180339887498949 * STEP;

  /** This many functions are not all in step by chance; their caller compares their noise. */
  private static final int MANY = 8;

  /**
   * Noise beyond this part of the function may be a wave that is faster than the step. It is above
   * the rounding of nearly all functions, so that few cost the evaluations of {@link Ripple}.
   */
  private static final double SUSPECT = 0x1p-46;

  /**
   * When a wave is resolved by seven values, so that their fourth differences have all but
   * vanished, it is also resolved by the steps of {@link Romberg} up to this many times longer.
   */
  private static final double WITHIN = 4;

  private static final double GROWTH = 0x1p5; // the steps from STEP are 2⁻²⁰, 2⁻¹⁵ and 2⁻¹⁰
  private static final double LONGEST = 0x1p-10; // six of these are less than a step of 2⁻⁶

  private final double[] sizes;
  private final double resolving; // the longest step that resolves every wave

  private final boolean fast; // a wave is faster than the steps of this measurement

  private Noise(double[] sizes, double resolving, boolean fast) {
    this.sizes = sizes;
    this.resolving = resolving;
    this.fast = fast;
  }

  /** Measures the jitter of f around x. */
  public static Noise of(ToDoubleFunction<RealMatrix> f, RealMatrix x, double atX, double unit) {
    return of(v -> new double[] {f.applyAsDouble(v)}, x, new double[] {atX}, unit);
  }

  /** Measures several functions of one matrix, which are computed together. */
  public static Noise of(
      Function<RealMatrix, double[]> f, RealMatrix x, double[] atX, double unit) {
    EvenSteps steps = new EvenSteps(x, unit);
    Series series = (step, atLeast) -> along(f, steps, atX, steps.direction(step, atLeast));
    double[] jitter = jitter(series, STEP);
    double[] sizes = atX.length < MANY ? larger(jitter, jitter(series, OTHER_STEP)) : jitter;
    boolean suspect = isSuspect(sizes, atX);
    double resolving = suspect ? Ripple.removed(sizes, series, STEP) : Double.POSITIVE_INFINITY;
    boolean fast = resolving < Double.POSITIVE_INFINITY;
    if (atX.length == 1) {
      resolving = Math.min(resolving, SlowRipple.resolving(series, sizes[0]) / WITHIN);
    }
    return new Noise(sizes, resolving, fast);
  }

  /** Compares the largest ones: one of many functions may be 0 here by chance. */
  private static boolean isSuspect(double[] sizes, double[] atX) {
    double noise = 0;
    double value = Double.MIN_NORMAL / SUSPECT;
    for (int c = 0; c < sizes.length; c++) {
      noise = Math.max(noise, sizes[c]);
      value = Math.max(value, Math.abs(atX[c]));
    }
    return noise > SUSPECT * value;
  }

  /**
   * Returns three standard deviations of the jitter of the first function, but at least one
   * rounding error.
   */
  public double size() {
    return sizes[0];
  }

  /** Returns the same for every function. */
  public double[] sizes() {
    return sizes.clone();
  }

  /** Returns whether a function has a wave that is faster than the steps of this measurement. */
  public boolean rippled() {
    return fast;
  }

  /**
   * Returns the longest step that a derivative may take: with a longer one, a fast wave may by
   * chance look as if it converged.
   *
   * @param x the number at which to differentiate
   * @param unit the typical size of the numbers around it
   */
  double longestStep(double x, double unit) {
    return WITHIN * resolving * (x == 0 ? unit : EvenSteps.size(Math.abs(x)));
  }

  /** Values of functions at even steps, a row for each function. */
  interface Series {
    double[][] values(double step, double atLeast);
  }

  private static double[] larger(double[] a, double[] b) {
    double[] larger = a.clone();
    for (int c = 0; c < a.length; c++) {
      larger[c] = Math.max(a[c], b[c]);
    }
    return larger;
  }

  private static double[] jitter(Series series, double step) {
    double[][] values = series.values(step, 0);
    // A straight line: the step was too short to see any rounding (Moré and Wild, section 4).
    for (double h = step; anyStraight(values) && h <= LONGEST; h *= GROWTH) {
      double[][] longer = series.values(h, 1);
      for (int c = 0; c < values.length; c++) {
        values[c] = isStraight(values[c]) && !isCorner(longer[c]) ? longer[c] : values[c];
      }
    }
    double[] jitter = new double[values.length];
    for (int c = 0; c < values.length; c++) {
      jitter[c] = jitter(values[c]);
    }
    return jitter;
  }

  /** Returns whether a longer step has led across a corner: that is no rounding. */
  private static boolean isCorner(double[] values) {
    return jitter(values) > Romberg.UNRESOLVED * largest(values);
  }

  static double jitter(double[] values) {
    double largest = largest(values);
    double sigma = sigma(values, largest);
    double rounding = Math.max(Math.ulp(1.0) * largest, Double.MIN_VALUE);
    return Double.isFinite(sigma) ? Math.max(rounding, 3 * sigma) : rounding;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** Returns f at x and at even steps from it. */
  private static double[][] along(
      Function<RealMatrix, double[]> f, EvenSteps steps, double[] atX, double[][] direction) {
    double[][] values = new double[atX.length][POINTS];
    for (int k = 0; k < POINTS; k++) {
      double[] at = k == 0 ? atX : f.apply(steps.shifted(direction, k));
      for (int c = 0; c < at.length; c++) {
        values[c][k] = at[c];
      }
    }
    return values;
  }

  private static boolean anyStraight(double[][] values) {
    for (double[] one : values) {
      if (isStraight(one)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether at least half of the second differences are 0. */
  static boolean isStraight(double[] values) {
    int straight = 0;
    for (int k = 2; k < POINTS; k++) {
      straight += values[k] - values[k - 1] == values[k - 1] - values[k - 2] ? 1 : 0;
    }
    return 2 * straight >= POINTS - 2;
  }

  /**
   * Returns the standard deviation. Squares of numbers below 1e-162 are 0 and those above 1e154
   * infinite; so the values are first divided by a power of 2, which is exact.
   */
  private static double sigma(double[] values, double largest) {
    int exponent = Math.getExponent(largest);
    double[] difference = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      difference[k] = Math.scalb(values[k], -exponent);
    }
    double sigma = 0;
    double variance = 1; // of the k-th difference: (2k)!/(k!)²
    for (int order = 1; order < POINTS; order++) {
      double sum = 0;
      for (int k = 0; k < POINTS - order; k++) {
        difference[k] = difference[k + 1] - difference[k];
        sum += difference[k] * difference[k];
      }
      variance *= 2.0 * (2 * order - 1) / order;
      if (order >= FIRST_ORDER) {
        sigma = Math.max(sigma, Math.sqrt(sum / (POINTS - order) / variance));
      }
    }
    return Math.scalb(sigma, exponent);
  }
}
