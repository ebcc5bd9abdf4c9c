package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** Finds the readings that explain all that was seen of a gradient. */
final class Readings {
  private static final List<Pattern> PATTERNS = patterns();
  private static final List<Reading> ONE_MISTAKE = readings(List.of(Upstream.AS_IT_IS));
  private static final List<Reading> TWO_MISTAKES = readings(Upstream.MISTAKES);

  private Readings() {}

  private static List<Pattern> patterns() {
    List<Pattern> patterns = new ArrayList<>();
    patterns.add(Pattern.CHAIN_RULE);
    patterns.addAll(List.of(UpstreamPattern.values()));
    patterns.addAll(List.of(SlopePattern.values()));
    patterns.addAll(List.of(RowPattern.values()));
    patterns.addAll(List.of(PlacePattern.values()));
    return List.copyOf(patterns);
  }

  private static List<Reading> readings(List<Upstream> upstreams) {
    List<Reading> readings = new ArrayList<>();
    for (Upstream upstream : upstreams) {
      for (Pattern pattern : PATTERNS) {
        readings.add(new Reading(pattern, upstream, Factor.ONE));
      }
    }
    return List.copyOf(readings);
  }

  /**
   * Returns the simplest readings: one mistake explains better than two, and a mistake better than
   * a mistake and a constant. None if the gradient was not seen, or nothing known explains it.
   */
  static List<Reading> of(List<Observation> all, String target) {
    List<Observation> seen = all.stream().filter(o -> o.gradient(target) != null).toList();
    if (seen.isEmpty()) {
      return List.of();
    }
    List<Reading> one = conceivable(ONE_MISTAKE, seen.get(0), target);
    List<Reading> found = explaining(one, seen, target);
    if (!found.isEmpty()) {
      return found;
    }
    List<Reading> two = conceivable(TWO_MISTAKES, seen.get(0), target);
    found = explaining(two, seen, target);
    found = found.isEmpty() ? scaled(one, seen, target) : found;
    return found.isEmpty() ? scaled(two, seen, target) : found;
  }

  private static List<Reading> conceivable(List<Reading> readings, Observation one, String target) {
    return readings.stream().filter(reading -> reading.isConceivable(one, target)).toList();
  }

  private static List<Reading> explaining(
      List<Reading> readings, List<Observation> seen, String target) {
    return readings.stream().filter(reading -> reading.explains(seen, target)).toList();
  }

  private static List<Reading> scaled(
      List<Reading> readings, List<Observation> seen, String target) {
    List<Reading> scaled = new ArrayList<>();
    for (Reading reading : readings) {
      scaled.addAll(reading.scaled(seen, target));
    }
    return explaining(scaled, seen, target);
  }
}
