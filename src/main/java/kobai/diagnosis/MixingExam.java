package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.DoutTreatment;
import kobai.diagnosis.pattern.Factor;
import kobai.diagnosis.pattern.Hypothesis;
import kobai.diagnosis.pattern.SlopePattern;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.numeric.Estimate;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Checks whether the layer uses x in place of y, or y in place of x. Two inputs show it without the
 * formula. The first is the output of some u: there, a formula in y that is given x computes the
 * derivative at u. The second is its own output: there, mixing x and y up has no effect.
 */
final class MixingExam {
  private static final Target DX = Target.INPUT;
  private static final int STEPS = 60;

  private static final List<Hypothesis> READINGS =
      List.of(
          Hypothesis.RIGHT,
          new Hypothesis(SlopePattern.DIAGONAL_ONLY, DoutTreatment.AS_IT_IS, Factor.ONE));

  private final PatientRecord chart;
  private final Observation first;
  private final Pass pass;

  private MixingExam(PatientRecord chart, Observation first) {
    this.chart = chart;
    this.first = first;
    this.pass = first.pass();
  }

  /** Returns whether the layer mixes x and y up. */
  static boolean examine(PatientRecord chart, Observation first) {
    if (!first.pass().isElementwise() || first.gradient(DX) == null) {
      return false;
    }
    return everyEntryIsWrong(first) && new MixingExam(chart, first).examine();
  }

  private static boolean everyEntryIsWrong(Observation one) {
    RealMatrix off = one.gradients().get(DX).subtract(one.pass().gradient(DX));
    for (double[] row : off.getData()) {
      for (double entry : row) {
        if (!(Math.abs(entry) > Closeness.SAME)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean examine() {
    for (Hypothesis reading : READINGS) {
      if (inputForOutput(reading)) {
        name("input-for-output", reading);
        return true;
      }
    }
    RealMatrix fixed = fixedPoint();
    if (!Closeness.within(Estimate.ROUNDING, fixed, pass.output(fixed))
        || idempotent()
        || !usesInputItself()) {
      return false;
    }
    for (Hypothesis reading : READINGS) {
      if (fitsAt(fixed, reading, fixed)) {
        name("input-and-output-mixed", reading);
        return true;
      }
    }
    return false;
  }

  private void name(String id, Hypothesis reading) {
    List<String> ids = new ArrayList<>(reading.ids());
    ids.add(id);
    ids.forEach(each -> chart.found(each, DX));
  }

  /**
   * Returns whether the layer gives x to a formula in y: then its gradient at the output of u is
   * right for u.
   */
  private boolean inputForOutput(Hypothesis reading) {
    RealMatrix u = pass.x();
    return fitsAt(pass.output(u), reading, u);
  }

  private boolean fitsAt(RealMatrix x, Hypothesis reading, RealMatrix asIfAt) {
    RealMatrix gradient = chart.observe(pass.withX(x)).gradient(DX);
    return reading.fits(pass.withX(asIfAt), DX, gradient);
  }

  /**
   * Returns the limit of x, f(x), f(f(x)), …. For σ and softmax it exists, because each step at
   * least halves distances; 60 steps shrink them by 2⁻⁶⁰, about 10⁻¹⁸.
   */
  private RealMatrix fixedPoint() {
    RealMatrix x = pass.x();
    for (int n = 0; n < STEPS; n++) {
      x = pass.output(x);
    }
    return x;
  }

  /**
   * Returns whether x itself appears in the formula of dx: if a shift of x does not change y, it
   * must not change dx either.
   */
  private boolean usesInputItself() {
    Pass shifted = pass.withX(pass.x().scalarAdd(1));
    if (!Closeness.same(shifted.y(), pass.y())) {
      return true;
    }
    RealMatrix dx = chart.observe(shifted).gradient(DX);
    return dx == null || !Closeness.same(dx, first.gradients().get(DX));
  }

  /**
   * Returns whether f(f(x)) = f(x), as for ReLU: every output is then its own output, so this exam
   * cannot decide.
   */
  private boolean idempotent() {
    return Closeness.same(pass.output(pass.y()), pass.y());
  }
}
