package kobai.diagnosis;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Trials;
import org.apache.commons.math3.linear.RealMatrix;

/** Does a gradient come out differently although everything that goes in is the same? */
final class NoiseExam {
  private static final int REPEATED = 5;

  private NoiseExam() {}

  /** Names it; returns whether new layers give another gradient in each of the passes. */
  static boolean examine(Trials trials) {
    double apart = 0;
    for (Trials.Trial trial : trials.ordinary()) {
      double distance = distance(trials, trial);
      if (!(distance > 0)) {
        return false;
      }
      apart = Math.max(apart, distance);
    }
    double shown = Double.parseDouble("%.0e".formatted(apart));
    List<Trials.Trial> passes = trials.ordinary();
    trials
        .chart()
        .settled(
            passes.size(),
            0,
            "not-repeatable",
            trials.target(),
            Detail.example(Decimal.text(shown)));
    return true;
  }

  /** Returns how far another answer is from the first; 0 if all are the same. */
  private static double distance(Trials trials, Trials.Trial trial) {
    double distance = 0;
    for (int n = 0; n < REPEATED && distance == 0; n++) { // a shuffle may change nothing
      RealMatrix again = trials.answer(trial.pass());
      distance = again == null ? 0 : Closeness.distance(again, trial.answer());
    }
    return distance;
  }
}
