package kobai.diagnosis.pattern;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Observation;
import kobai.experiment.Target;

/** Finds the readings that explain all observations of a gradient. */
public final class Hypotheses {
  private static final List<Pattern> PATTERNS = patterns();
  private static final List<Hypothesis> ONE_MISTAKE = readings(List.of(DoutTreatment.AS_IT_IS));
  private static final List<Hypothesis> TWO_MISTAKES = readings(DoutTreatment.MISTAKES);

  private Hypotheses() {}

  private static List<Pattern> patterns() {
    List<Pattern> patterns = new ArrayList<>();
    patterns.add(Pattern.CHAIN_RULE);
    patterns.addAll(List.of(UpstreamPattern.values()));
    patterns.addAll(List.of(SlopePattern.values()));
    patterns.addAll(List.of(RowPattern.values()));
    patterns.addAll(List.of(PlacePattern.values()));
    return List.copyOf(patterns);
  }

  private static List<Hypothesis> readings(List<DoutTreatment> upstreams) {
    List<Hypothesis> readings = new ArrayList<>();
    for (DoutTreatment upstream : upstreams) {
      for (Pattern pattern : PATTERNS) {
        if (upstream == DoutTreatment.LEFT_OUT && pattern instanceof UpstreamPattern) {
          continue; // what has no dout in it cannot be "dout times y"
        }
        readings.add(new Hypothesis(pattern, upstream, Factor.ONE));
      }
    }
    return List.copyOf(readings);
  }

  /**
   * Returns the simplest readings: one mistake is a better explanation than two, and a mistake
   * alone is better than a mistake and a constant. Returns none if the gradient was not observed,
   * or no known mistake explains it.
   */
  public static List<Hypothesis> of(List<Observation> all, Target target) {
    List<Observation> seen = all.stream().filter(o -> o.gradient(target) != null).toList();
    if (seen.isEmpty()) {
      return List.of();
    }
    List<Hypothesis> one = conceivable(ONE_MISTAKE, seen.get(0), target);
    List<Hypothesis> found = explaining(one, seen, target);
    if (!found.isEmpty()) {
      return found;
    }
    List<Hypothesis> two = conceivable(TWO_MISTAKES, seen.get(0), target);
    found = explaining(two, seen, target);
    found = found.isEmpty() ? scaled(one, seen, target) : found;
    return found.isEmpty() ? scaled(two, seen, target) : found;
  }

  private static List<Hypothesis> conceivable(
      List<Hypothesis> readings, Observation one, Target target) {
    return readings.stream().filter(reading -> reading.isConceivable(one, target)).toList();
  }

  private static List<Hypothesis> explaining(
      List<Hypothesis> readings, List<Observation> seen, Target target) {
    return readings.stream().filter(reading -> reading.explains(seen, target)).toList();
  }

  private static List<Hypothesis> scaled(
      List<Hypothesis> readings, List<Observation> seen, Target target) {
    List<Hypothesis> scaled = new ArrayList<>();
    for (Hypothesis reading : readings) {
      scaled.addAll(reading.scaled(seen, target));
    }
    return explaining(scaled, seen, target);
  }
}
