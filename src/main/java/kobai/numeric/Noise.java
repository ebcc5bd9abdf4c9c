package kobai.numeric;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.MatrixUtils;
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

  private static final double GROWTH = 0x1p5; // the steps from STEP are 2⁻²⁰, 2⁻¹⁵ and 2⁻¹⁰
  private static final double LONGEST = 0x1p-10; // six of these are less than a step of 2⁻⁶

  private Noise() {}

  /**
   * Returns three standard deviations of the jitter of f around x, but at least one rounding error
   * of f.
   */
  public static double of(ToDoubleFunction<RealMatrix> f, RealMatrix x, double atX, double unit) {
    return of(v -> new double[] {f.applyAsDouble(v)}, x, new double[] {atX}, unit)[0];
  }

  /** Returns the same for several functions of one matrix, which are computed together. */
  public static double[] of(
      Function<RealMatrix, double[]> f, RealMatrix x, double[] atX, double unit) {
    double[][] signs = signs(x);
    Series series = (step, atLeast) -> along(f, x, atX, direction(x, signs, unit, step, atLeast));
    double[] jitter = jitter(series, STEP);
    return atX.length < MANY ? larger(jitter, jitter(series, OTHER_STEP)) : jitter;
  }

  /** Values of functions at even steps, a row for each function. */
  private interface Series {
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
        values[c] = isStraight(values[c]) ? longer[c] : values[c];
      }
    }
    double[] jitter = new double[values.length];
    for (int c = 0; c < values.length; c++) {
      jitter[c] = jitter(values[c]);
    }
    return jitter;
  }

  private static double jitter(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    double sigma = sigma(values);
    double rounding = Math.max(Math.ulp(1.0) * largest, Double.MIN_VALUE);
    return Double.isFinite(sigma) ? Math.max(rounding, 3 * sigma) : rounding;
  }

  /** Returns f at x and at even steps from it. */
  private static double[][] along(
      Function<RealMatrix, double[]> f, RealMatrix x, double[] atX, double[][] direction) {
    double[][] values = new double[atX.length][POINTS];
    for (int k = 0; k < POINTS; k++) {
      double[] at = k == 0 ? atX : f.apply(shifted(x, direction, k));
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
  private static boolean isStraight(double[] values) {
    int straight = 0;
    for (int k = 2; k < POINTS; k++) {
      straight += values[k] - values[k - 1] == values[k - 1] - values[k - 2] ? 1 : 0;
    }
    return 2 * straight >= POINTS - 2;
  }

  private static double sigma(double[] values) {
    double[] difference = values.clone();
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
    return sigma;
  }

  /**
   * Large numbers move by less than in proportion to their size; {@link StepLadder#first} says why.
   */
  private static double size(double x) {
    return x <= 1 ? x : Math.max(Math.sqrt(x), x * 0x1p-26); // but by more than their rounding
  }

  /** Returns numbers from −1 to 1: mixed signs, no symmetry, never 0, never the same twice. */
  private static double[][] signs(RealMatrix x) {
    double[][] signs = x.getData();
    int n = 0;
    for (double[] row : signs) {
      for (int j = 0; j < row.length; j++) {
        row[j] = Math.sin(1 + 2.0 * n++);
      }
    }
    return signs;
  }

  /**
   * Returns one step along the signs, relative to the size of each entry but at least to a given
   * size.
   */
  private static double[][] direction(
      RealMatrix x, double[][] signs, double unit, double step, double atLeast) {
    double[][] direction = x.getData();
    for (int i = 0; i < direction.length; i++) {
      for (int j = 0; j < direction[i].length; j++) {
        double entry = direction[i][j];
        double size = entry == 0 ? unit : size(Math.abs(entry));
        double delta = step * signs[i][j] * Math.max(size, atLeast);
        // Steps in whole units of the last place are even: adding them causes no rounding.
        double unitOfLast = Math.ulp(Math.max(Math.abs(entry), Math.abs(delta)));
        direction[i][j] = Math.rint(delta / unitOfLast) * unitOfLast;
      }
    }
    return direction;
  }

  private static RealMatrix shifted(RealMatrix x, double[][] direction, int k) {
    double[][] moved = x.getData();
    for (int i = 0; i < moved.length; i++) {
      for (int j = 0; j < moved[i].length; j++) {
        moved[i][j] += k * direction[i][j];
      }
    }
    return MatrixUtils.createRealMatrix(moved);
  }
}
