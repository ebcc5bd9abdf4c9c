package kobai.diagnosis;

import java.util.List;
import java.util.Optional;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.record.Trials;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Finds a multiple of x at which a layer without parameters takes its gradient. */
final class OtherGradient {
  private static final List<Double> TIMES = List.of(-1.0, 2.0, 0.5, -2.0, 3.0, 0.1, 10.0);

  private OtherGradient() {}

  /** Names it; returns whether there is one. */
  static boolean examine(Trials trials) {
    for (double times : TIMES) {
      Double factor = null;
      boolean fits = true;
      for (Trials.Trial trial : trials.ordinary()) {
        Double seen = factor(trial, times);
        fits &= seen != null && (factor == null || Math.abs(seen - factor) <= 1e-7);
        factor = seen;
        if (!fits) {
          break;
        }
      }
      if (fits && factor != null) {
        name(trials, times, factor);
        return true;
      }
    }
    return false;
  }

  private static @Nullable Double factor(Trials.Trial trial, double times) {
    RealMatrix x = trial.pass().x().scalarMultiply(times);
    RealMatrix there = trial.pass().withX(x).gradient(Target.INPUT);
    Optional<Double> factor = Closeness.proportional(trial.answer(), there);
    return factor.orElse(null);
  }

  private static void name(Trials trials, double times, double factor) {
    String place = times == -1 ? "-x" : Decimal.text(times) + " · x";
    double rounded = Decimal.of(Math.rint(factor * 1e6) / 1e6);
    int passes = trials.ordinary().size();
    if (rounded == 1) {
      trials.found(passes, trials.entries(), "slope-elsewhere", List.of(place));
    } else {
      List<String> both = List.of(place, Decimal.text(rounded));
      trials.found(passes, trials.entries(), "gradient-elsewhere", both);
    }
  }
}
