package kobai.diagnosis;

import static kobai.nn.Matrices.map;

import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.SteadyDraw;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.numeric.Estimate;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Uses inputs so large that a careless formula overflows, and rows of very different size. */
final class ExtremesExam {

  /** Entries of at least 0.25 become at least 1000, and e^x overflows from 710 on. */
  private static final double LARGE = 4000;

  /** Gives entries from 5 to 40: nothing overflows there, and nothing may be cut off. */
  private static final double MIDDLE = 20;

  private static final int MIDDLES = 5; // limits at the rim show in some batches only

  private ExtremesExam() {}

  static void examine(PatientRecord chart, Pass pass) {
    Pass large = oneRow(chart, pass);
    overflow(chart, large);
    overflow(chart, large.withX(map(large.x(), Math::abs)));
    overflow(chart, large.withX(map(large.x(), v -> -Math.abs(v))));
    if (unusable(chart, "y")) {
      return;
    }
    Pass apart = rowsApart(chart, pass);
    if (broken(chart.observe(apart).y())) {
      boolean alone = breaksAlone(chart, apart, 0) || breaksAlone(chart, apart, 1);
      chart.found(alone ? "overflow" : "batch-maximum", "y");
    }
    for (int n = 0; n < MIDDLES && !chart.has("cut-off", "y"); n++) {
      cutOff(chart, chart.like(pass, "middle" + n, pass.rows()));
    }
  }

  private static void cutOff(PatientRecord chart, Pass drawn) {
    Pass middle = drawn.withX(drawn.x().scalarMultiply(MIDDLE));
    RealMatrix y = chart.observe(middle).y();
    if (y != null && !Closeness.within(Estimate.ROUNDING, y, middle.y()) && Closeness.finite(y)) {
      chart.found("cut-off", "y");
    }
  }

  /** Returns whether a mistake in this matrix is known already, from ordinary inputs. */
  private static boolean unusable(PatientRecord chart, String target) {
    return chart.diagnoses().stream().anyMatch(d -> d.target().equals(target));
  }

  private static void overflow(PatientRecord chart, Pass large) {
    Observation one = chart.observe(large);
    if (broken(one.y())) {
      if (!unusable(chart, "y")) {
        chart.found("overflow", "y");
      }
    } else if (broken(one.gradient(Target.INPUT)) && isUnderstood(chart)) {
      chart.found("overflow", Target.INPUT);
    }
  }

  /** Returns whether it is known what dx is with ordinary inputs; if not, that comes first. */
  private static boolean isUnderstood(PatientRecord chart) {
    return chart.reading(Target.INPUT) != null && !chart.has("not-finite", Target.INPUT);
  }

  private static boolean breaksAlone(PatientRecord chart, Pass pass, int row) {
    Pass alone = chart.like(pass, "alone", 1).withX(pass.x().getRowMatrix(row));
    return broken(chart.observe(alone).y());
  }

  private static boolean broken(@Nullable RealMatrix matrix) {
    return matrix != null && !Closeness.finite(matrix);
  }

  /** Returns one large row with both signs, so that e^x and e^-x both overflow. */
  private static Pass oneRow(PatientRecord chart, Pass pass) {
    Pass one = chart.like(pass, "large", 1);
    return one.withX(one.x().scalarMultiply(LARGE));
  }

  /**
   * Returns rows that are harmless one by one, because the entries of each row are near each other.
   */
  private static Pass rowsApart(PatientRecord chart, Pass pass) {
    Pass two = chart.like(pass, "apart", 2);
    RealMatrix x = MatrixUtils.createRealMatrix(2, pass.inputs());
    SteadyDraw draw = chart.draw("near");
    for (int row = 0; row < 2; row++) {
      RealMatrix near = draw.matrix(1, pass.inputs());
      x.setRowMatrix(row, near.scalarAdd(row == 0 ? LARGE : -LARGE));
    }
    return two.withX(x);
  }
}
