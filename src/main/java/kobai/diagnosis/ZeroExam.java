package kobai.diagnosis;

import kobai.diagnosis.pass.Instance;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Claim;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Finds out why a gradient is 0 everywhere. It was never set, if a gradient that stood there before
 * is still there. It was multiplied by 0, if infinite numbers in dout make it NaN. Otherwise
 * nothing of dout has reached it.
 */
final class ZeroExam {
  private final PatientRecord chart;
  private final Target target;
  private final Pass pass;

  private ZeroExam(PatientRecord chart, Target target, Pass pass) {
    this.chart = chart;
    this.target = target;
    this.pass = pass;
  }

  /**
   * Names a gradient that was 0 in several passes.
   *
   * @param pass one of them
   * @param passes how many they are
   * @param entries how many entries they have
   */
  static void name(PatientRecord chart, Target target, Pass pass, int passes, int entries) {
    ZeroExam exam = new ZeroExam(chart, target, pass);
    if (!target.isInput() && exam.isNeverSet()) {
      chart.predicted(passes, entries, "never-set", target);
    } else if (exam.isProduct()) {
      String variant = exam.isRightForOneRow() ? "rows" : "product";
      chart.predicted(passes, entries, "all-zeros", target, Detail.variant(variant));
    } else {
      chart.predicted(passes, entries, "all-zeros", target);
    }
  }

  private boolean isNeverSet() {
    RealMatrix mark = pass.point(target).scalarAdd(1);
    Instance layer = Instance.fresh(chart.patient(), pass);
    layer.setGradient(target.variable(), mark);
    layer.run(pass);
    return mark.equals(layer.gradientNow(target.variable()));
  }

  /** Returns whether dout comes into the gradient, as a factor beside a 0: ∞ · 0 is NaN. */
  private boolean isProduct() {
    RealMatrix infinite = pass.dout().scalarMultiply(0).scalarAdd(Double.POSITIVE_INFINITY);
    RealMatrix gradient = chart.observe(pass.withDout(infinite)).gradient(target);
    return gradient != null && hasNan(gradient);
  }

  private static boolean hasNan(RealMatrix matrix) {
    for (double[] row : matrix.getData()) {
      for (double entry : row) {
        if (Double.isNaN(entry)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether 1 / N, in whole numbers, is the 0: for a single row it is 1. */
  private boolean isRightForOneRow() {
    for (int n = 0; n < Claim.ENOUGH; n++) {
      if (!chart.observe(chart.like(pass, "zero in one row " + n, 1)).right(target)) {
        return false;
      }
    }
    return true;
  }
}
