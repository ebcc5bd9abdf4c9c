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

  /**
   * Relative to the entries. Small enough for smoothness, large enough to change every rounding.
   */
  private static final double STEP = 0x1p-20;

  private Noise() {}

  /** Returns three standard deviations of the jitter of f around x, at least one rounding of f. */
  static double of(ToDoubleFunction<RealMatrix> f, RealMatrix x, double atX, double unit) {
    double[] difference = new double[POINTS];
    double largest = Math.abs(atX);
    for (int k = 0; k < POINTS; k++) {
      difference[k] = k == 0 ? atX : f.applyAsDouble(shifted(x, k * STEP, unit));
      largest = Math.max(largest, Math.abs(difference[k]));
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
    double rounding = Math.max(Math.ulp(1.0) * largest, Double.MIN_VALUE);
    return Double.isFinite(sigma) ? Math.max(rounding, 3 * sigma) : rounding;
  }

  /** Returns x moved by t along a fixed direction with mixed signs and no symmetry. */
  private static RealMatrix shifted(RealMatrix x, double t, double unit) {
    RealMatrix moved = x.copy();
    int n = 0;
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        double size = x.getEntry(i, j) == 0 ? unit : Math.abs(x.getEntry(i, j));
        double direction = Math.sin(1 + 2.0 * n++); // never 0, never the same twice
        moved.setEntry(i, j, x.getEntry(i, j) + t * direction * size);
      }
    }
    return moved;
  }
}
