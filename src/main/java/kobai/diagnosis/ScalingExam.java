package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
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
    if (isSumOfEntries()) {
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

  /** Returns whether, in any pass, the entries of dx for two parts of dout nearly add up. */
  private boolean isSumOfEntries() {
    for (Trials.Trial trial : trials.ordinary()) {
      List<RealMatrix> parts = new ArrayList<>();
      for (int part = 0; part < 2; part++) {
        RealMatrix dout = trial.pass().dout().copy();
        for (int n = 0; n < dout.getRowDimension(); n++) {
          for (int i = part; i < dout.getColumnDimension(); i += 2) {
            dout.setEntry(n, i, 0);
          }
        }
        RealMatrix answer = trials.answer(trial.pass().withDout(dout));
        if (answer == null) {
          return true;
        }
        parts.add(answer);
      }
      if (Closeness.within(ROUGH, parts.get(0).add(parts.get(1)), trial.answer())) {
        return true;
      }
    }
    return false;
  }

  private void name(String id, String variant, String... arguments) {
    int passes = 3 * trials.ordinary().size();
    List<Detail> details = new ArrayList<>(List.of(Detail.variant(variant)));
    List.of(arguments).forEach(text -> details.add(Detail.argument(text)));
    trials.chart().settled(passes, 0, id, trials.target(), details.toArray(Detail[]::new));
  }
}
