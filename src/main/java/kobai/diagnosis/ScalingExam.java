package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Trials;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * How does a gradient of a layer without parameters go by dout, if not in proportion? Twice dout
 * must give twice dx, and the entries of dout must add up.
 */
final class ScalingExam {
  private static final double ROUGH = 0.05; // of the largest entry: no rounding
  private final Trials trials;

  ScalingExam(Trials trials) {
    this.trials = trials;
  }

  /** Names how dx goes by dout; returns whether that is wrong. */
  boolean examine() {
    if (!trials.target().isInput() || !trials.first().pass().isElementwise()) {
      return false;
    }
    Double times = times();
    if (times == null) {
      return false;
    }
    String shown = Decimal.text(Decimal.of(times));
    if (!shown.equals("2")) {
      name("dout-scaled", shown.equals("1") ? "same" : "other", shown);
      return true;
    }
    if (isSum()) {
      return false;
    }
    name("dout-not-added", "");
    return true;
  }

  /** Returns how many times as large dx is for 2·dout, if it is the same for all; else null. */
  private @Nullable Double times() {
    Double times = null;
    for (Trials.Trial trial : trials.ordinary()) {
      RealMatrix dout = trial.pass().dout().scalarMultiply(2);
      RealMatrix twice = trials.answer(trial.pass().withDout(dout));
      Double seen =
          twice == null ? null : Closeness.proportional(twice, trial.answer()).orElse(null);
      if (seen == null || (times != null && Math.abs(seen - times) > Closeness.SAME)) {
        return null;
      }
      times = seen;
    }
    return times;
  }

  /** Returns whether, in any pass, two matrices add up nearly as they do for dout itself. */
  private boolean isSum() {
    return !trials.ordinary().stream()
        .allMatch(trial -> isNoSum(trial, false) || isNoSum(trial, true));
  }

  /**
   * Returns whether the gradients of two matrices are far from adding up to that of their sum.
   *
   * @param opposite whether the two are dout and −dout, or else its even and its odd columns
   */
  private boolean isNoSum(Trials.Trial trial, boolean opposite) {
    Pass pass = trial.pass();
    RealMatrix first = pass.dout().copy();
    RealMatrix second = opposite ? pass.dout().scalarMultiply(-1) : pass.dout().copy();
    for (int n = 0; n < first.getRowDimension() && !opposite; n++) {
      for (int i = 0; i < first.getColumnDimension(); i++) {
        (i % 2 == 0 ? first : second).setEntry(n, i, 0);
      }
    }
    RealMatrix one = trials.answer(pass.withDout(first));
    RealMatrix other = trials.answer(pass.withDout(second));
    RealMatrix sum = opposite ? trial.answer().scalarMultiply(0) : trial.answer();
    double limit = ROUGH * Magnitude.largest(trial.answer());
    return one != null && other != null && Closeness.distance(one.add(other), sum) > limit;
  }

  private void name(String id, String variant, String... arguments) {
    int passes = 3 * trials.ordinary().size();
    List<Detail> details = new ArrayList<>(List.of(Detail.variant(variant)));
    List.of(arguments).forEach(text -> details.add(Detail.argument(text)));
    trials.chart().settled(passes, 0, id, trials.target(), details.toArray(Detail[]::new));
  }
}
