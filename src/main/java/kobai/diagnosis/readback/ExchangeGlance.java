package kobai.diagnosis.readback;

import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Estimates dout times the slope of y along a direction for other matrices in the place of one, if
 * the slope is linear in that matrix: then one product takes the place of forward passes.
 *
 * @param slope what dout times the slope is for the matrix itself
 * @param point the matrix
 * @param growth how it changes with each entry of the matrix
 */
record ExchangeGlance(double slope, RealMatrix point, RealMatrix growth) {
  private static final double LINEAR = 1e-6;
  private static final double FAR = 3; // times the matrix, and 1 for what is 0 there

  /** Returns the estimate; null if the slope is not linear in the matrix, or may not be. */
  static @Nullable ExchangeGlance of(SlopeAlong direction, Pass pass, Target instead) {
    if (pass.isElementwise()) {
      return null;
    }
    RealMatrix point = pass.point(instead);
    ExchangeGlance glance =
        new ExchangeGlance(
            NumericalLayer.dot(pass.dout(), direction.slope(pass)),
            point,
            direction.growth(pass, instead));
    RealMatrix other = point.scalarMultiply(FAR).scalarAdd(1);
    double measured = NumericalLayer.dot(pass.dout(), direction.slope(pass.at(instead, other)));
    double off = Math.abs(measured - glance.of(other));
    return off <= LINEAR * (Math.abs(measured) + Math.abs(glance.slope)) ? glance : null;
  }

  /** Returns the estimate for another matrix. */
  double of(RealMatrix other) {
    return slope + NumericalLayer.dot(growth, other.subtract(point));
  }
}
