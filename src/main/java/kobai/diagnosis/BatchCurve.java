package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.CurvePoint;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The slope dx/dout of a layer that works entry by entry, at the entries of a batch, and between
 * and beyond them.
 */
final class BatchCurve {
  private static final int POINTS = 60;
  private static final double NARROWEST = 1;
  private static final double WIDEST = 1000;
  private static final double BEYOND = 1.5; // times the outermost wrong entry

  private BatchCurve() {}

  /**
   * Measures a curve.
   *
   * @param shares the layer's table at the batch, diagonal
   * @param calculus the table of calculus there
   */
  static List<CurvePoint> of(
      PatientRecord chart, Pass pass, RealMatrix shares, RealMatrix calculus) {
    double[] x = NumericalJacobian.flat(pass.x());
    double outermost = NARROWEST;
    for (int k = 0; k < x.length; k++) {
      boolean right = Math.abs(shares.getEntry(k, k) - calculus.getEntry(k, k)) <= Closeness.SAME;
      outermost = right ? outermost : Math.max(outermost, BEYOND * Math.abs(x[k]));
    }
    double end = Math.min(outermost, WIDEST);
    List<CurvePoint> points = new ArrayList<>();
    for (int k = 0; k < x.length; k++) {
      if (Math.abs(x[k]) <= end) {
        points.add(new CurvePoint(x[k], shares.getEntry(k, k), calculus.getEntry(k, k)));
      }
    }
    // Batches of the same shape, because some layers know no other.
    for (int from = 0; from < POINTS; from += x.length) {
      points.addAll(between(chart, pass, from, end));
    }
    return points;
  }

  private static List<CurvePoint> between(PatientRecord chart, Pass pass, int from, double end) {
    RealMatrix x = MatrixUtils.createRealMatrix(pass.rows(), pass.inputs());
    for (int k = 0; k < pass.rows() * pass.inputs(); k++) {
      double share = (from + k + 0.5) / POINTS; // with an even number of points none is 0
      x.setEntry(k / pass.inputs(), k % pass.inputs(), end * (2 * Math.min(share, 1) - 1));
    }
    Pass ones = pass.withX(x).withoutDout();
    Observation with = chart.observe(ones);
    Observation without = chart.observe(ones.withDout(x.scalarMultiply(0)));
    List<CurvePoint> points = new ArrayList<>();
    if (with.hasItsShape(Target.INPUT) && without.hasItsShape(Target.INPUT)) {
      RealMatrix dx = with.gradients().get(Target.INPUT);
      RealMatrix offset = without.gradients().get(Target.INPUT);
      double[] yours = NumericalJacobian.flat(dx.subtract(offset));
      double[] numerical = NumericalJacobian.flat(ones.gradient(Target.INPUT));
      double[] at = NumericalJacobian.flat(x);
      for (int k = 0; k < at.length; k++) {
        points.add(new CurvePoint(at[k], yours[k], numerical[k]));
      }
    }
    return points;
  }
}
