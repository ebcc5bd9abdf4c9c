package kobai.numeric;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Points at even steps along a line through a matrix, in which all entries move together. */
final class EvenSteps {
  private final RealMatrix x;
  private final double unit; // the typical size of an entry
  private final double[][] signs;

  EvenSteps(RealMatrix x, double unit) {
    this.x = x;
    this.unit = unit;
    this.signs = signs(x);
  }

  /**
   * Large numbers move by less than in proportion to their size; {@link StepLadder#first} says why.
   */
  static double size(double x) {
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
  double[][] direction(double step, double atLeast) {
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

  /** Returns x moved by k such steps. */
  RealMatrix shifted(double[][] direction, int k) {
    double[][] moved = x.getData();
    for (int i = 0; i < moved.length; i++) {
      for (int j = 0; j < moved[i].length; j++) {
        moved[i][j] += k * direction[i][j];
      }
    }
    return MatrixUtils.createRealMatrix(moved);
  }
}
