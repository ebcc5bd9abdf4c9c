package kobai.diagnosis.company;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.Hypothesis;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The layer's gradients, right or wrong, when it is used once: later gradients are compared with
 * them.
 */
final class BaselineBehaviour {
  private final PatientRecord chart;

  BaselineBehaviour(PatientRecord chart) {
    this.chart = chart;
  }

  private Hypothesis reading(Target target) {
    Hypothesis reading = chart.reading(target);
    return reading == null ? Hypothesis.RIGHT : reading;
  }

  /** Returns whether a gradient is what the layer would give for this pass. */
  boolean fits(Pass pass, Target target, @Nullable RealMatrix gradient) {
    return reading(target).fits(pass, target, gradient);
  }

  /** Returns whether the observed gradient is what the layer gives when it is used once. */
  boolean expected(Observation one, Target target) {
    RealMatrix gradient = one.gradient(target);
    return fits(one.pass(), target, gradient)
        || (one.after().keySet().stream().anyMatch(one::changed)
            && fits(one.passAfter(), target, gradient));
  }

  /** Returns whether a gradient is the sum of the layer's gradients in several passes. */
  boolean fitsSum(List<Pass> passes, Target target, @Nullable RealMatrix gradient) {
    RealMatrix sum = null;
    for (Pass pass : passes) {
      List<RealMatrix> predicted = reading(target).predict(pass, target);
      if (predicted.isEmpty()) {
        return false;
      }
      sum = sum == null ? predicted.get(0) : sum.add(predicted.get(0));
    }
    return gradient != null && sum != null && Closeness.same(gradient, sum);
  }

  /**
   * Returns whether a gradient belongs to a mask that is never cleared: each derivative is then the
   * largest of all passes so far.
   */
  boolean fitsUnclearedMask(List<Pass> passes, Target target, @Nullable RealMatrix gradient) {
    Pass last = passes.get(passes.size() - 1);
    if (gradient == null || !target.isInput() || !last.isElementwise()) {
      return false;
    }
    RealMatrix dx = last.zeros();
    for (int k = 0; k < last.rows() * last.inputs(); k++) {
      int row = k / last.inputs();
      int column = k % last.inputs();
      double largest = 0;
      for (Pass pass : passes) {
        largest = Math.max(largest, pass.jacobian(target).getEntry(k, k));
      }
      dx.setEntry(row, column, largest * last.dout().getEntry(row, column));
    }
    return Closeness.same(gradient, dx);
  }
}
