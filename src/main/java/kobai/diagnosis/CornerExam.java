package kobai.diagnosis;

import static kobai.nn.Matrices.hadamard;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.Hypothesis;
import kobai.diagnosis.record.Diagnosis;
import kobai.diagnosis.record.PatientRecord;
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

  /** What stands beside the inputs in question: the answer must not depend on it. */
  private static final List<Double> BESIDES = List.of(0.0, TINY, 0.7, -0.7);

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
    RealMatrix slope = right.scalarMultiply(1 / STEP);
    if (BESIDES.stream().allMatch(beside -> isClosed(chart, pass, beside, slope))) {
      chart.found("threshold", Target.INPUT);
    }
    RealMatrix dx = chart.observe(pass.withX(zeros)).gradient(Target.INPUT);
    if (dx != null && !Closeness.finite(dx)) {
      chart.found("not-finite", Target.INPUT);
    } else if (BESIDES.stream().allMatch(beside -> isOpenAtZero(chart, pass, beside))) {
      chart.found(Diagnosis.SLOPE_AT_ZERO, Target.INPUT);
    }
  }

  /**
   * Returns whether tiny positive inputs do not get the slope of their side.
   *
   * @param beside what stands in every other place
   */
  private static boolean isClosed(PatientRecord chart, Pass pass, double beside, RealMatrix slope) {
    Pass tiny = pass.withX(chessboard(pass, TINY, beside));
    RealMatrix dx = chart.observe(tiny).gradient(Target.INPUT);
    return dx != null && !Closeness.same(onBlack(dx), onBlack(hadamard(slope, pass.dout())));
  }

  /** Returns whether inputs that are exactly 0 get a slope, whatever stands beside them. */
  private static boolean isOpenAtZero(PatientRecord chart, Pass pass, double beside) {
    RealMatrix dx = chart.observe(pass.withX(chessboard(pass, 0, beside))).gradient(Target.INPUT);
    return dx != null && Magnitude.largest(onBlack(dx)) > 0;
  }

  private static RealMatrix chessboard(Pass pass, double black, double white) {
    RealMatrix x = pass.zeros();
    for (int i = 0; i < pass.rows(); i++) {
      for (int j = 0; j < pass.inputs(); j++) {
        x.setEntry(i, j, (i + j) % 2 == 0 ? black : white);
      }
    }
    return x;
  }

  /** Returns a copy with 0 in every other place. */
  private static RealMatrix onBlack(RealMatrix matrix) {
    RealMatrix black = matrix.copy();
    for (int i = 0; i < matrix.getRowDimension(); i++) {
      for (int j = 1 - i % 2; j < matrix.getColumnDimension(); j += 2) {
        black.setEntry(i, j, 0);
      }
    }
    return black;
  }
}
