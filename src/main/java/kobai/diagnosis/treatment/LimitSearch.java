package kobai.diagnosis.treatment;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.MeasuredPattern;
import kobai.diagnosis.record.Trials;
import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Finds limits within which a layer holds a matrix before it goes on with it, however far they are:
 * the matrix is made so large that every entry exceeds them.
 */
public final class LimitSearch {
  private static final double HUGE = 0x1p60;
  private static final double FAR = 0x1p40; // a larger limit is met by no batch
  private static final double[] AROUND = {0.7, 1.5, 6}; // of the limit, for the largest number

  private final Trials trials;
  private final Pass pass;
  private final Target target;

  public LimitSearch(Trials trials) {
    this.trials = trials;
    this.pass = trials.first().pass();
    this.target = trials.target();
  }

  /** Returns the mistake; null if no matrix is held within limits. */
  public @Nullable MeasuredPattern find() {
    for (Place place : places()) {
      RealMatrix signs = place.gradient(pass, target, Change.SIGN);
      RealMatrix answer = trials.answer(scaled(pass, place, HUGE));
      if (signs == null || answer == null || !(Magnitude.largest(signs) > 0)) {
        continue;
      }
      double limit = Closeness.proportional(answer, signs).orElse(0.0);
      if (limit > 0 && limit < FAR) {
        double rounded = Decimal.of(limit);
        Treated candidate = new Treated(place, new Clip(-rounded, rounded));
        if (holds(candidate, rounded)) {
          return candidate;
        }
      }
    }
    return null;
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>(List.of(Place.RESULT, Place.UPSTREAM));
    if (!pass.isElementwise()) {
      places.add(target.isInput() ? Place.WEIGHTS : Place.INPUT);
    }
    return places;
  }

  private Pass scaled(Pass one, Place place, double scale) {
    return switch (place) {
      case INPUT -> one.withX(one.x().scalarMultiply(scale));
      case WEIGHTS -> {
        String name = one.parameters().keySet().iterator().next();
        yield one.withParameter(name, one.parameters().get(name).scalarMultiply(scale));
      }
      default -> one.withDout(one.dout().scalarMultiply(scale));
    };
  }

  private double largest(Pass one, Place place) {
    return switch (place) {
      case RESULT -> Magnitude.largest(one.gradient(target));
      case INPUT -> Magnitude.largest(one.x());
      case WEIGHTS -> Magnitude.largest(one.parameters().values().iterator().next());
      default -> Magnitude.largest(one.dout());
    };
  }

  /** Returns whether it predicts passes with numbers on both sides of the limit. */
  private boolean holds(Treated candidate, double limit) {
    Place place = candidate.place();
    for (Trials.Trial trial : trials.ordinary()) {
      for (double part : AROUND) {
        double scale = limit * part / largest(trial.pass(), place);
        Pass other = scaled(trial.pass(), place, scale);
        RealMatrix answer = trials.answer(other);
        boolean beyond = part > 1;
        if (answer == null
            || Closeness.same(answer, other.gradient(target)) == beyond
            || !trials.fits(candidate, new Trials.Trial(other, answer))) {
          return false;
        }
      }
    }
    return true;
  }
}
