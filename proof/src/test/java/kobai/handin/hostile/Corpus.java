package kobai.handin.hostile;

import java.util.List;
import java.util.stream.Stream;

/** All hostile hand-ins, kind by kind. */
final class Corpus {
  private Corpus() {}

  static List<Case> all() {
    return kinds().stream().flatMap(List::stream).toList();
  }

  /** Returns the hand-ins of each kind. */
  static List<List<Case>> kinds() {
    return List.of(
        kind(Stream.of(Forging.cases(), Pretending.cases(), Impersonating.cases())),
        kind(Stream.of(Exiting.cases(), Throwing.cases(), Losing.cases())),
        Exhausting.cases(),
        Leaking.cases(),
        Lying.cases(),
        Broken.cases(),
        Odd.cases());
  }

  private static List<Case> kind(Stream<List<Case>> parts) {
    return parts.flatMap(List::stream).toList();
  }
}
