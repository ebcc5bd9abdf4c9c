package kobai.check;

import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/** Finds where two matrices of the same shape differ. */
final class FirstDifference {

  /** An entry, counted from 0. */
  record Place(int row, int column) {}

  private FirstDifference() {}

  /** Returns the first entry in which the two differ by more than the tolerance, or that is NaN. */
  static Optional<Place> firstDifference(RealMatrix a, RealMatrix b, double tolerance) {
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getColumnDimension(); j++) {
        if (!(Math.abs(a.getEntry(i, j) - b.getEntry(i, j)) <= tolerance)) {
          return Optional.of(new Place(i, j));
        }
      }
    }
    return Optional.empty();
  }
}
