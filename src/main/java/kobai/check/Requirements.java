package kobai.check;

import kobai.finding.FindingError;
import kobai.finding.ForwardDiffers;
import kobai.finding.NotFinite;
import kobai.finding.WrongShape;
import kobai.nn.ShapeMismatch;
import kobai.numeric.Estimate;
import kobai.numeric.Magnitude;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Conditions that a matrix must meet before its entries can be judged. */
final class Requirements {

  private Requirements() {}

  /** Ends the check with a {@link WrongShape} unless {@code actual} has the shape of the model. */
  static void shape(
      String what, RealMatrix model, @Nullable RealMatrix actual, @Nullable SourceLine at) {
    try {
      ShapeMismatch.require(what, model, actual);
    } catch (ShapeMismatch e) {
      RealMatrix copy = actual == null ? null : actual.copy();
      throw new FindingError(new WrongShape(what, e.rows(), e.columns(), copy, at));
    }
  }

  /** Ends the check with a {@link NotFinite} if an entry is NaN or infinite. */
  static void finite(String what, RealMatrix actual, RealMatrix x, @Nullable SourceLine at) {
    for (int i = 0; i < actual.getRowDimension(); i++) {
      for (int j = 0; j < actual.getColumnDimension(); j++) {
        double value = actual.getEntry(i, j);
        if (!Double.isFinite(value)) {
          throw new FindingError(new NotFinite(what, i, j, value, Magnitude.largest(x), at));
        }
      }
    }
  }

  /**
   * Ends the check with a {@link ForwardDiffers} unless the outputs agree up to the rounding that
   * another order of additions causes.
   */
  static void sameOutput(
      RealMatrix expected, RealMatrix y, boolean noisy, @Nullable SourceLine at) {
    for (int i = 0; i < y.getRowDimension(); i++) {
      double tolerance =
          Estimate.ROUNDING * Math.max(1, Magnitude.largest(expected.getRowMatrix(i)));
      for (int j = 0; j < y.getColumnDimension(); j++) {
        if (!(Math.abs(y.getEntry(i, j) - expected.getEntry(i, j)) <= tolerance)) {
          throw new FindingError(new ForwardDiffers(i, j, y.copy(), expected.copy(), noisy, at));
        }
      }
    }
  }
}
