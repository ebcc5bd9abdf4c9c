package kobai.report.student;

import kobai.finding.Comparison;
import org.apache.commons.math3.linear.RealMatrix;

/** The number of digits in which two gradients agree. */
final class AgreeingDigits {
  private static final int ALL = 16; // of a double

  private AgreeingDigits() {}

  /**
   * Returns how many leading digits of the largest entry the largest difference does not change.
   */
  static int of(Comparison comparison) {
    RealMatrix difference = comparison.analytic().subtract(comparison.numerical().values());
    double worst = 0;
    for (double[] row : difference.getData()) {
      for (double entry : row) {
        worst = Math.max(worst, Math.abs(entry));
      }
    }
    double scale = comparison.numerical().scale();
    return worst == 0 || scale == 0
        ? ALL
        : (int) Math.max(0, Math.min(ALL, Math.floor(-Math.log10(worst / scale))));
  }
}
