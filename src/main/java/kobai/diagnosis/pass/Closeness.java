package kobai.diagnosis.pass;

import java.util.Optional;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;

/** Decides whether two matrices are the same pattern. */
public final class Closeness {

  /**
   * A thousand times the error of the numerical Jacobian, and far smaller than the distance that
   * two different formulas have by chance in a dozen random entries.
   */
  public static final double SAME = 1e-9;

  private static final double NOTHING = 1e-30; // ordinary numbers round to 1e-16

  private Closeness() {}

  /** Returns whether the two agree in shape and, up to {@link #SAME}, in every entry. */
  public static boolean same(RealMatrix a, RealMatrix b) {
    return within(SAME, a, b);
  }

  /** Returns whether the two have the same number of rows and of columns. */
  public static boolean sameShape(RealMatrix a, RealMatrix b) {
    return a.getRowDimension() == b.getRowDimension()
        && a.getColumnDimension() == b.getColumnDimension();
  }

  /**
   * Returns whether they agree up to this part of the largest entry; NaN never agrees. Where that
   * entry is 0, what the rounding of sums leaves in other digits counts as 0 as well.
   */
  public static boolean within(double tolerance, RealMatrix a, RealMatrix b) {
    double largest = Magnitude.largest(b);
    return sameShape(a, b) && distance(a, b) <= (largest == 0 ? NOTHING : tolerance * largest);
  }

  /** Returns the factor c with a = c·b; nothing if there is no such factor, or if it is 0. */
  public static Optional<Double> proportional(RealMatrix a, RealMatrix b) {
    double largest = Magnitude.largest(b);
    if (!(largest > 0) || !sameShape(a, b)) {
      return Optional.empty();
    }
    double constant = 0;
    for (int i = 0; i < b.getRowDimension(); i++) {
      for (int j = 0; j < b.getColumnDimension(); j++) {
        if (Math.abs(b.getEntry(i, j)) == largest) {
          constant = a.getEntry(i, j) / b.getEntry(i, j);
        }
      }
    }
    boolean fits = constant != 0 && same(a, b.scalarMultiply(constant));
    return fits ? Optional.of(constant) : Optional.empty();
  }

  /** Returns the largest difference of two entries; NaN if a difference is NaN. */
  public static double distance(RealMatrix a, RealMatrix b) {
    return Magnitude.largest(a.subtract(b));
  }

  /** Returns whether every entry is finite. */
  public static boolean finite(RealMatrix a) {
    return Magnitude.largest(a) < Double.POSITIVE_INFINITY;
  }
}
