package kobai.numeric;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How much a computed function jitters because numbers are rounded on the way.
 *
 * <p>Seven values at tiny, even steps along a line are differenced again and again. A smooth
 * function leaves nothing after a few differences; what is left is rounding. This sees rounding
 * inside the function, such as the cancellation of large terms, which the size of the result alone
 * does not tell.
 *
 * <p>Reference: J. Moré, S. Wild, <i>Estimating Computational Noise</i>, SIAM J. Sci. Comput. 33
 * (2011), where the k-th difference of independent errors of variance σ² is shown to have the
 * variance σ²·(2k)!/(k!)².
 */
final class Noise {
  private static final int POINTS = 7;
  private static final int FIRST_ORDER = 4; // truncation: f⁗·STEP⁴, some 10⁻²⁴

  /** Small enough for smoothness, large enough to change every rounding. */
  private static final double STEP = 0x1p-20;

  /** Rounding that happens to fall in step with one series of values will not with another. */
  private static final double OTHER_STEP = 0.6180339887498949 * STEP;

  private static final double GROWTH = 0x1p5;
  private static final double LONGEST = 0x1p-10; // six of these are less than a first step of 2⁻⁶

  private Noise() {}

  /** Returns three standard deviations of the jitter of f around x, at least one rounding of f. */
  static double of(ToDoubleFunction<RealMatrix> f, RealMatrix x, double atX, double unit) {
    return Math.max(jitter(f, x, atX, unit, STEP), jitter(f, x, atX, unit, OTHER_STEP));
  }

  private static double jitter(
      ToDoubleFunction<RealMatrix> f, RealMatrix x, double atX, double unit, double step) {
    double[] values = along(f, x, atX, unit, step, 0);
    // A straight line: the step was too short to see any rounding (Moré and Wild, section 4).
    for (double h = step; isStraight(values) && h <= LONGEST; h *= GROWTH) {
      values = along(f, x, atX, unit, h, 1);
    }
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    double sigma = sigma(values);
    double rounding = Math.max(Math.ulp(1.0) * largest, Double.MIN_VALUE);
    return Double.isFinite(sigma) ? Math.max(rounding, 3 * sigma) : rounding;
  }

  /** Returns f at x and at even steps from it, relative to the entries but at least to a size. */
  private static double[] along(
      ToDoubleFunction<RealMatrix> f,
      RealMatrix x,
      double atX,
      double unit,
      double step,
      double atLeast) {
    double[] values = new double[POINTS];
    values[0] = atX;
    for (int k = 1; k < POINTS; k++) {
      values[k] = f.applyAsDouble(shifted(x, unit, step, k, atLeast));
    }
    return values;
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

  /** Large numbers move by less than in proportion, for the reason that {@link StepLadder} has. */
  private static double size(double x) {
    return x <= 1 ? x : Math.max(Math.sqrt(x), x * 0x1p-26); // but by more than their rounding
  }

  /** Returns x moved by k steps along a fixed direction with mixed signs and no symmetry. */
  private static RealMatrix shifted(RealMatrix x, double unit, double step, int k, double atLeast) {
    RealMatrix moved = x.copy();
    int n = 0;
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        double entry = x.getEntry(i, j);
        double size = entry == 0 ? unit : size(Math.abs(entry));
        double direction = Math.sin(1 + 2.0 * n++); // never 0, never the same twice
        double delta = step * direction * Math.max(size, atLeast);
        // In whole units of the last place: even steps, without any rounding of their own.
        double unitOfLast = Math.ulp(Math.max(Math.abs(entry), Math.abs(delta)));
        double even = Math.rint(delta / unitOfLast) * unitOfLast;
        moved.setEntry(i, j, entry + k * even);
      }
    }
    return moved;
  }
}
