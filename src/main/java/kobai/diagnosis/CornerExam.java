package kobai.diagnosis;

import static kobai.nn.Matrices.hadamard;

import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Checks which slope the layer uses where its function has a corner at 0; the course uses 0.
 * Without a corner, the differences to the right and to the left of 0 agree up to STEP² times the
 * second derivative; a corner makes them differ by STEP times the jump of the slope. TINY is an
 * input just to the right of 0: a layer that does not use the slope of that side there compares x
 * with a threshold, not with 0.
 */
final class CornerExam {
  private static final double STEP = 0x1p-10;
  private static final double TINY = 1e-12;

  private CornerExam() {}

  static void examine(PatientRecord chart, Pass pass) {
    if (!pass.isElementwise()
        || chart.reading(Target.INPUT) != Hypothesis.RIGHT
        || chart.has("difference-quotient", Target.INPUT)) {
      return;
    }
    RealMatrix zeros = pass.zeros();
    RealMatrix right = pass.output(zeros.scalarAdd(STEP)).subtract(pass.output(zeros));
    RealMatrix left = pass.output(zeros).subtract(pass.output(zeros.scalarAdd(-STEP)));
    if (Closeness.distance(right, left) <= STEP * STEP) {
      return; // no corner
    }
    Pass beside = pass.withX(zeros.scalarAdd(TINY));
    RealMatrix near = chart.observe(beside).gradient(Target.INPUT);
    RealMatrix slope = right.scalarMultiply(1 / STEP);
    if (near != null && !Closeness.same(near, hadamard(slope, pass.dout()))) {
      chart.found("threshold", Target.INPUT);
    }
    RealMatrix dx = chart.observe(pass.withX(zeros)).gradient(Target.INPUT);
    if (dx != null && !Closeness.finite(dx)) {
      chart.found("not-finite", Target.INPUT);
    } else if (dx != null && Magnitude.largest(dx) > 0) {
      chart.found("slope-at-zero", Target.INPUT);
    }
  }
}
