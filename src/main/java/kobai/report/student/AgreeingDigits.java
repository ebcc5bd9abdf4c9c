package kobai.report.student;

import kobai.finding.Comparison;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The number of digits in which two gradients agree, as far as the numerical one knows digits: far
 * outside ordinary inputs its error bars are wide, and say nothing against a gradient within them.
 */
final class AgreeingDigits {
  private static final int ALL = 16; // of a double
  private static final double WIDEST = 1e-8; // bar, as a part of the largest entry

  private AgreeingDigits() {}

  /** Returns whether the numerical gradient is exact enough to count digits. */
  static boolean canCount(Comparison comparison) {
    return worst(comparison) == 0
        || largest(comparison.numerical().bars()) <= WIDEST * comparison.numerical().scale();
  }

  /**
   * Returns how many leading digits of the largest entry the largest difference does not change.
   */
  static int of(Comparison comparison) {
    double worst = worst(comparison);
    double scale = comparison.numerical().scale();
    return worst == 0 || scale == 0
        ? ALL
        : (int) Math.max(0, Math.min(ALL, Math.floor(-Math.log10(worst / scale))));
  }

  private static double worst(Comparison comparison) {
    return largest(comparison.analytic().subtract(comparison.numerical().values()));
  }

  private static double largest(RealMatrix a) {
    double largest = 0;
    for (double[] row : a.getData()) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    return largest;
  }
}
