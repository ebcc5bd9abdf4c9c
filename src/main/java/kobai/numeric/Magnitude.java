package kobai.numeric;

import org.apache.commons.math3.linear.RealMatrix;

/** How large the entries of a matrix are. */
public final class Magnitude {
  private Magnitude() {}

  /** Returns the largest |entry|; NaN if there is one. */
  public static double largest(RealMatrix a) {
    return largest(a.getData());
  }

  /** Returns the largest |entry| of a matrix given row by row; NaN if there is one. */
  public static double largest(double[][] rows) {
    double largest = 0;
    for (double[] row : rows) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry)); // NaN, once one of the two is
      }
    }
    return largest;
  }

  /** Returns the largest |entry| that is a number, finite; 0 if there is none. */
  public static double largestFinite(RealMatrix a) {
    double largest = 0;
    for (double[] row : a.getData()) {
      for (double entry : row) {
        largest = Double.isFinite(entry) ? Math.max(largest, Math.abs(entry)) : largest;
      }
    }
    return largest;
  }
}
