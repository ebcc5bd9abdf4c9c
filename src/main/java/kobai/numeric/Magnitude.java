package kobai.numeric;

import org.apache.commons.math3.linear.RealMatrix;

/** How large the entries of a matrix are. */
public final class Magnitude {
  private Magnitude() {}

  /** Returns the largest absolute value of an entry; NaN is ignored. */
  public static double largest(RealMatrix a) {
    return largest(a.getData());
  }

  /** Returns the largest absolute value of an entry, given row by row; NaN is ignored. */
  public static double largest(double[][] rows) {
    double largest = 0;
    for (double[] row : rows) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    return largest;
  }
}
