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
 * Is the gradient right, but for one matrix that is clipped, rounded, normalised, moved or changed
 * otherwise on the way? Numbers such as a limit are measured first; then all must fit.
 */
public final class TreatmentExam {
  private static final double HUGE = 0x1p40;
  private static final double CLEAR = 1e-6;
  private static final double[] UNITS = {1, 0.5, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6};

  private final Trials trials;
  private final Pass pass;
  private final Target target;

  public TreatmentExam(Trials trials) {
    this.trials = trials;
    this.pass = trials.first().pass();
    this.target = trials.target();
  }

  /** Returns the pattern that predicts all passes; null if there is none. */
  public @Nullable MeasuredPattern find() {
    List<MeasuredPattern> candidates = new ArrayList<>();
    leftOver(candidates);
    bounded(candidates);
    rounded(candidates);
    treated(candidates);
    if (target.isInput() && pass.isElementwise()) {
      candidates.add(new SlopeAtDout(true));
      candidates.add(new SlopeAtDout(false));
    }
    for (MeasuredPattern candidate : candidates) {
      if (trials.agrees(candidate, trials.first()) && trials.predicts(candidate)) {
        return candidate;
      }
    }
    return new DropSearch(trials).find();
  }

  private void leftOver(List<MeasuredPattern> candidates) {
    RealMatrix rest = trials.first().answer().subtract(pass.gradient(target));
    for (LeftOver.Term term : LeftOver.Term.in(pass, target)) {
      RealMatrix value = term.of(pass, target);
      double factor = ratio(rest, value);
      if (factor != 0 && Closeness.within(1e-6, rest, value.scalarMultiply(factor))) {
        candidates.add(new LeftOver(term, Decimal.of(factor), 1));
        candidates.add(new LeftOver(term, factor, 1));
      }
    }
    if (pass.isElementwise() && !trials.actsEntryByEntry()) {
      candidates.add(new AddedDout(Decimal.of(ratio(rest, pass.dout()))));
    }
    leftOverAndFactor(candidates);
  }

  /** Adds what is left over where dout is 0, if the right gradient comes in with a factor. */
  private void leftOverAndFactor(List<MeasuredPattern> candidates) {
    RealMatrix none = trials.answer(pass.withDout(pass.dout().scalarMultiply(0)));
    if (none == null || !(Magnitude.largest(none) > 0)) {
      return;
    }
    shifted(candidates, none);
    double times = ratio(trials.first().answer().subtract(none), pass.gradient(target));
    if (!(Math.abs(times) > CLEAR)) {
      return; // dout has no say, which is another mistake
    }
    for (LeftOver.Term term : LeftOver.Term.in(pass, target)) {
      double factor = ratio(none, term.of(pass, target));
      candidates.add(new LeftOver(term, Decimal.of(factor), Decimal.of(times)));
    }
  }

  /** Adds, before all others, what is left over where something is added to dout. */
  private void shifted(List<MeasuredPattern> candidates, RealMatrix none) {
    for (boolean output :
        pass.isElementwise() ? new boolean[] {false, true} : new boolean[] {true}) {
      UpstreamShift once = new UpstreamShift(output, 1);
      double times = ratio(none, once.rest(pass, target));
      if (times != 0
          && Closeness.within(CLEAR, none, once.rest(pass, target).scalarMultiply(times))) {
        candidates.add(0, new UpstreamShift(output, Decimal.of(times)));
      }
    }
  }

  /** Returns the factor between two matrices, taken where the second is largest. */
  private static double ratio(RealMatrix a, RealMatrix b) {
    double largest = Magnitude.largest(b);
    for (int i = 0; i < b.getRowDimension(); i++) {
      for (int j = 0; j < b.getColumnDimension(); j++) {
        if (Math.abs(b.getEntry(i, j)) == largest && largest > 0) {
          return a.getEntry(i, j) / b.getEntry(i, j);
        }
      }
    }
    return 0;
  }

  /** Adds limits, measured with a dout so large that every entry must exceed them. */
  private void bounded(List<MeasuredPattern> candidates) {
    RealMatrix up = trials.answer(pass.withDout(pass.dout().scalarMultiply(HUGE)));
    RealMatrix down = trials.answer(pass.withDout(pass.dout().scalarMultiply(-HUGE)));
    if (up == null || down == null || Magnitude.largest(up) > HUGE / 0x1p10) {
      return;
    }
    double high = Math.max(largest(up), largest(down));
    double low = -Math.max(largest(up.scalarMultiply(-1)), largest(down.scalarMultiply(-1)));
    if (low < high) {
      candidates.add(new Treated(Place.RESULT, new Clip(Decimal.of(low), Decimal.of(high))));
    }
    double length = Decimal.of(up.getFrobeniusNorm());
    candidates.add(new Treated(Place.RESULT, new LengthClip(length, false)));
    double row = Decimal.of(up.getRowVector(0).getNorm());
    candidates.add(new Treated(Place.RESULT, new LengthClip(row, true)));
    RealMatrix signs = pass.withDout(Change.SIGN.of(pass.dout())).gradient(target);
    double limit = Decimal.of(Math.abs(ratio(up, signs)));
    candidates.add(new Treated(Place.UPSTREAM, new Clip(-limit, limit)));
  }

  private static double largest(RealMatrix a) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double[] row : a.getData()) {
      for (double entry : row) {
        largest = Math.max(largest, entry);
      }
    }
    return largest;
  }

  private void rounded(List<MeasuredPattern> candidates) {
    for (Rounding.Mode mode : Rounding.Mode.values()) {
      candidates.add(new CutSum(mode));
      for (double unit : UNITS) {
        candidates.add(new Treated(Place.RESULT, new Rounding(unit, mode)));
        candidates.add(new Treated(Place.UPSTREAM, new Rounding(unit, mode)));
      }
    }
  }

  private void treated(List<MeasuredPattern> candidates) {
    for (Place place : places()) {
      for (Change change : Change.values()) {
        // a sum over the batch has an exam of its own
        boolean mixesRows = target.isInput() && change == Change.COLUMN_SUM;
        if (!mixesRows) {
          candidates.add(new Treated(place, change));
        }
      }
      for (Rearrangement moved : Rearrangement.values()) {
        candidates.add(new Treated(place, moved));
      }
    }
  }

  /** Returns the places worth a try: if an entry goes by its own x alone, x was not moved. */
  private List<Place> places() {
    List<Place> places = new ArrayList<>(List.of(Place.RESULT));
    if (!goesByItsOwnInput()) {
      places.add(Place.INPUT);
    }
    places.add(Place.UPSTREAM);
    if (!pass.isElementwise()) {
      places.add(Place.WEIGHTS);
    }
    return places;
  }

  private boolean goesByItsOwnInput() {
    if (!pass.isElementwise()) {
      return target.isInput() || pass.point(target).getRowDimension() == 1; // x has no say at all
    }
    RealMatrix x = pass.x().copy();
    x.setEntry(1, 1, -20 * x.getEntry(1, 1)); // a mean of x would move as well
    RealMatrix changed = trials.answer(pass.withX(x));
    if (changed == null) {
      return true;
    }
    RealMatrix difference = changed.subtract(trials.first().answer());
    double own = difference.getEntry(1, 1);
    difference.setEntry(1, 1, 0);
    return own != 0 && Magnitude.largest(difference) == 0;
  }
}
