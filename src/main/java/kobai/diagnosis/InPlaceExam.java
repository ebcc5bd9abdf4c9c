package kobai.diagnosis;

import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Claim;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether dx is written over dout while dout is still needed: then each entry is computed
 * from the entries of dx before it, and from those of dout after it.
 */
final class InPlaceExam {
  private static final Target DX = Target.INPUT;

  private InPlaceExam() {}

  /** Returns whether fresh passes give what overwriting dout entry by entry gives. */
  static boolean examine(PatientRecord chart, Observation first) {
    if (!first.pass().isElementwise() || !first.changed("dout")) {
      return false;
    }
    int entries = 0;
    for (int n = 0; n < Claim.ENOUGH; n++) {
      Observation one = chart.observe(chart.pass("in place " + n, 3 + n, 5 - n, 5 - n));
      RealMatrix dx = one.gradient(DX);
      if (one.right(DX) || !isOverwritten(one.pass(), dx)) {
        return false;
      }
      entries += one.pass().rows() * one.pass().inputs();
    }
    chart.settled(Claim.ENOUGH, entries, "overwritten-too-early", DX);
    return true;
  }

  private static boolean isOverwritten(Pass pass, @Nullable RealMatrix dx) {
    RealMatrix jacobian = pass.jacobian(DX);
    double[] dout = NumericalJacobian.flat(pass.dout());
    for (int k = 0; k < dout.length; k++) {
      double sum = 0;
      for (int i = 0; i < dout.length; i++) {
        sum += dout[i] * jacobian.getEntry(i, k);
      }
      dout[k] = sum;
    }
    RealMatrix expected = pass.zeros();
    for (int k = 0; k < dout.length; k++) {
      expected.setEntry(k / pass.inputs(), k % pass.inputs(), dout[k]);
    }
    return dx != null && Closeness.same(dx, expected);
  }
}
