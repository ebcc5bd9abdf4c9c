package kobai.diagnosis.record;

import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import kobai.numeric.GradientEstimate;
import kobai.numeric.NumericalGradient;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A gradient that is right, except perhaps for its last digits. It is compared with a numerical
 * gradient that has error bars: for patterns the Jacobian is precise enough, for digits it is not.
 *
 * @param error the gradient minus the best numerical one
 */
public record LastDigits(PatientRecord chart, Target target, Pass pass, RealMatrix error) {

  /** Returns the best numerical gradient there is. */
  public static GradientEstimate estimate(Pass pass, Target target) {
    return NumericalGradient.of(
        point -> NumericalLayer.dot(pass.dout(), pass.at(target, point).y()), pass.point(target));
  }

  /**
   * Returns whether the error of a gradient is larger than the numerical error bars and rounding
   * allow.
   */
  public static boolean exceedsBars(RealMatrix gradient, GradientEstimate estimate) {
    RealMatrix off = gradient.subtract(estimate.values());
    for (int i = 0; i < off.getRowDimension(); i++) {
      for (int j = 0; j < off.getColumnDimension(); j++) {
        if (Math.abs(off.getEntry(i, j)) > estimate.at(i, j).tolerance(estimate.scale())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the layer's error in another pass; this error if the layer gives no gradient there. */
  public RealMatrix errorOf(Pass other) {
    RealMatrix gradient = chart.observe(other).gradient(target);
    return gradient == null || !Closeness.sameShape(gradient, error)
        ? error
        : gradient.subtract(estimate(other, target).values());
  }

  /** Returns whether the function is idempotent, as ReLU is, and so consists of straight pieces. */
  public boolean hasCorner() {
    return pass.parameters().isEmpty() && Closeness.same(pass.output(pass.y()), pass.y());
  }
}
