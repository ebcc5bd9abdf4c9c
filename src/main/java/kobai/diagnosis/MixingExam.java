package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.experiment.Target;
import kobai.numeric.Estimate;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Has somebody taken x for y, or y for x? Two inputs tell, without knowing the formula: one that is
 * itself the output of some u, where a formula in y that is fed with x gives the derivative at u;
 * and one that is its own output, where x and y may be mixed up without harm.
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

  /** Returns whether x and y are mixed up. */
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

  /** The input is the output of u: then the formula in y, fed with x, is right for u. */
  private boolean inputForOutput(Hypothesis reading) {
    RealMatrix u = pass.x();
    return fitsAt(pass.output(u), reading, u);
  }

  private boolean fitsAt(RealMatrix x, Hypothesis reading, RealMatrix asIfAt) {
    RealMatrix gradient = chart.observe(pass.withX(x)).gradient(DX);
    return reading.fits(pass.withX(asIfAt), DX, gradient);
  }

  /** Follows x, f(x), f(f(x)), … to where it stays; σ and softmax draw together, so they do. */
  private RealMatrix fixedPoint() {
    RealMatrix x = pass.x();
    for (int n = 0; n < STEPS; n++) {
      x = pass.output(x);
    }
    return x;
  }

  /** Where a shift of x leaves y as it is, it must leave dx too, unless x stands in its formula. */
  private boolean usesInputItself() {
    Pass shifted = pass.withX(pass.x().scalarAdd(1));
    if (!Closeness.same(shifted.y(), pass.y())) {
      return true;
    }
    RealMatrix dx = chart.observe(shifted).gradient(DX);
    return dx == null || !Closeness.same(dx, first.gradients().get(DX));
  }

  /** Where f(f(x)) = f(x), as for ReLU, every output is its own, and nothing can be told. */
  private boolean idempotent() {
    return Closeness.same(pass.output(pass.y()), pass.y());
  }
}
