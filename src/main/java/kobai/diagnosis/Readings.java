package kobai.diagnosis;

import java.util.List;
import java.util.stream.Stream;

/** Finds the readings that explain all that was seen of a gradient. */
final class Readings {
  private static final List<Pattern> PATTERNS =
      Stream.of(
              List.of(Pattern.CHAIN_RULE),
              UpstreamPatterns.ALL,
              SlopePatterns.ALL,
              RowPatterns.ALL,
              PlacePatterns.ALL)
          .flatMap(List::stream)
          .toList();

  private static final List<Reading> ONE_MISTAKE = readings(List.of(Upstream.AS_IT_IS));
  private static final List<Reading> TWO_MISTAKES = readings(Upstream.MISTAKES);

  private Readings() {}

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

  private static List<Reading> readings(List<Upstream> upstreams) {
    return upstreams.stream()
        .flatMap(u -> PATTERNS.stream().map(p -> new Reading(p, u, Factor.ONE)))
        .toList();
  }

  private static List<Reading> explaining(
      List<Reading> readings, List<Observation> seen, String target) {
    return readings.stream().filter(reading -> reading.explains(seen, target)).toList();
  }

  private static List<Reading> scaled(
      List<Reading> readings, List<Observation> seen, String target) {
    List<Reading> scaled =
        readings.stream().flatMap(reading -> reading.scaled(seen, target).stream()).toList();
    return explaining(scaled, seen, target);
  }
}
