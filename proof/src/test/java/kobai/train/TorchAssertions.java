package kobai.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kobai.nn.ShapeMismatch;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import org.apache.commons.math3.linear.RealMatrix;

/** Compares with PyTorch's results. */
final class TorchAssertions {

  /**
   * Roundings of the largest entry that each side may have accumulated: sums of up to 50 products,
   * half a rounding each, and a few for the exponential function.
   */
  private static final double ROUNDING = 32 * Math.ulp(1.0);

  private TorchAssertions() {}

  /** Equal to a few roundings of the largest entry. */
  static void assertSame(RealMatrix torch, RealMatrix ours) {
    assertEquals(ShapeMismatch.shape(torch), ShapeMismatch.shape(ours));
    double tolerance = ROUNDING * largest(torch);
    for (int i = 0; i < torch.getRowDimension(); i++) {
      for (int j = 0; j < torch.getColumnDimension(); j++) {
        assertEquals(torch.getEntry(i, j), ours.getEntry(i, j), tolerance, i + ", " + j);
      }
    }
  }

  /** Equal to a few roundings. */
  static void assertSame(double torch, double ours) {
    assertEquals(torch, ours, ROUNDING * Math.abs(torch));
  }

  /**
   * PyTorch's gradient lies within the error bars, and those are narrow.
   *
   * @param useful the widest bar, as a part of the largest entry
   */
  static void assertWithinBars(RealMatrix torch, GradientEstimate ours, double useful) {
    double largest = largest(torch);
    for (int i = 0; i < torch.getRowDimension(); i++) {
      for (int j = 0; j < torch.getColumnDimension(); j++) {
        Estimate entry = ours.at(i, j);
        double error = Math.abs(entry.value() - torch.getEntry(i, j));
        String where = "[" + i + "][" + j + "] " + torch.getEntry(i, j) + ", but " + entry;
        boolean unknown = Double.isInfinite(entry.bar());
        assertTrue(unknown || error <= entry.bar() + ROUNDING * largest, where);
        assertTrue(entry.kink() || entry.bar() <= useful, () -> "of little use: " + where);
      }
    }
  }

  /** Returns the largest absolute value. */
  static double largest(RealMatrix a) {
    double largest = 0;
    for (double[] row : a.getData()) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    return largest;
  }
}
