package kobai.diagnosis.treatment;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.MeasuredPattern;
import kobai.diagnosis.record.Trials;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Finds the size below which small numbers become 0, and which numbers these are. */
final class DropSearch {
  private static final int STEPS = 44;
  private static final double WEAK = 0x1p-34;
  private static final double[] AROUND = {0.3, 0.55, 0.8}; // of the size, for the largest number

  private final Trials trials;
  private final Pass pass;
  private final Target target;

  DropSearch(Trials trials) {
    this.trials = trials;
    this.pass = trials.first().pass();
    this.target = trials.target();
  }

  /** Returns the mistake; null if nothing vanishes when dout becomes smaller and smaller. */
  @Nullable MeasuredPattern find() {
    if (!vanishes(WEAK) || vanishes(1)) {
      return null;
    }
    double low = WEAK;
    double high = 1;
    for (int n = 0; n < STEPS; n++) {
      double middle = Math.sqrt(low * high);
      boolean zero = vanishes(middle);
      low = zero ? middle : low;
      high = zero ? high : middle;
    }
    for (Treated candidate : candidates(low, high)) {
      if (holds(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /** Returns whether all of the gradient is 0 if dout is so much smaller. */
  private boolean vanishes(double scale) {
    RealMatrix answer = trials.answer(pass.withDout(pass.dout().scalarMultiply(scale)));
    return answer != null && answer.getFrobeniusNorm() == 0;
  }

  private List<Treated> candidates(double low, double high) {
    List<Treated> candidates = new ArrayList<>();
    for (Place place : List.of(Place.RESULT, Place.UPSTREAM)) {
      for (boolean byRow : new boolean[] {false, true}) {
        RealMatrix matrix = place == Place.RESULT ? pass.gradient(target) : pass.dout();
        double size = new Dropping(0, byRow).largestIn(matrix);
        double margin = Closeness.SAME;
        double below = Decimal.between(size * low * (1 - margin), size * high * (1 + margin));
        candidates.add(new Treated(place, new Dropping(below, byRow)));
      }
    }
    return candidates;
  }

  /** Returns whether it predicts passes with numbers on both sides of the size. */
  private boolean holds(Treated candidate) {
    Dropping dropping = (Dropping) candidate.treatment();
    for (Trials.Trial trial : trials.ordinary()) {
      Pass other = trial.pass();
      RealMatrix matrix = candidate.place() == Place.RESULT ? other.gradient(target) : other.dout();
      for (double part : AROUND) {
        double scale = dropping.below() / (part * dropping.largestIn(matrix));
        Pass scaled = other.withDout(other.dout().scalarMultiply(scale));
        RealMatrix answer = trials.answer(scaled);
        if (answer == null || !trials.fits(candidate, new Trials.Trial(scaled, answer))) {
          return false;
        }
      }
    }
    return true;
  }
}
