package kobai.diagnosis.readback;

import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Looks at a gradient along one random direction: a quick test that excludes almost everything that
 * cannot be the gradient of another pass. The differences are those of {@link
 * kobai.numeric.NumericalJacobian}.
 */
final class SlopeAlong {
  private static final double STEP = 0x1p-9;
  private static final double SAME = 1e-8;
  private static final double ROUGH = 0.05; // far more than the error of two points

  private final Target target;
  private final RealMatrix direction;

  SlopeAlong(PatientRecord chart, Pass pass, Target target) {
    this.target = target;
    RealMatrix point = pass.point(target);
    this.direction =
        chart
            .draw("direction" + target.displayed())
            .matrix(point.getRowDimension(), point.getColumnDimension());
  }

  /** Returns how fast y changes along the direction. */
  RealMatrix slope(Pass pass) {
    return slope(pass, y(pass, 1).subtract(y(pass, -1)));
  }

  /** Returns how dout · slope changes with each entry of another matrix of the pass. */
  RealMatrix growth(Pass pass, Target other) {
    RealMatrix ahead = moved(pass, 1).gradient(other);
    return ahead.subtract(moved(pass, -1).gradient(other)).scalarMultiply(1 / (2 * STEP));
  }

  /** Returns whether an estimate is so near to what was seen that it is worth a measurement. */
  static boolean isNear(double seen, double estimate, double size) {
    return Math.abs(seen - estimate) <= ROUGH * Math.max(Math.abs(seen), size);
  }

  /**
   * Returns whether dout · slope is what was seen, as far as its size allows. Two points are enough
   * to exclude most passes.
   */
  boolean gives(Pass pass, RealMatrix dout, double seen, double size) {
    RealMatrix difference = y(pass, 1).subtract(y(pass, -1));
    double rough = NumericalLayer.dot(dout, difference) / (2 * STEP);
    return isNear(seen, rough, size)
        && agree(seen, NumericalLayer.dot(dout, slope(pass, difference)), size);
  }

  private RealMatrix slope(Pass pass, RealMatrix difference) {
    RealMatrix near = difference.scalarMultiply(8);
    RealMatrix far = y(pass, 2).subtract(y(pass, -2));
    return near.subtract(far).scalarMultiply(1 / (12 * STEP));
  }

  private RealMatrix y(Pass pass, int steps) {
    return moved(pass, steps).y();
  }

  private Pass moved(Pass pass, int steps) {
    return pass.at(target, pass.point(target).add(direction.scalarMultiply(steps * STEP)));
  }

  /** Returns what a gradient says of the direction. */
  double along(RealMatrix gradient) {
    return NumericalLayer.dot(gradient, direction);
  }

  /** Returns whether two slopes agree, as far as their size allows. */
  static boolean agree(double seen, double predicted, double size) {
    return Math.abs(seen - predicted) <= SAME * Math.max(Math.abs(seen), size);
  }
}
