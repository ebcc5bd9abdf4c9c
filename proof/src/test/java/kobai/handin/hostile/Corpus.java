package kobai.handin.hostile;

import java.util.List;

/** All hostile hand-ins, kind by kind. */
final class Corpus {
  private Corpus() {}

  static List<Case> all() {
    return kinds().stream().flatMap(List::stream).toList();
  }

  /** Returns the hand-ins of each kind. */
  static List<List<Case>> kinds() {
    return List.of(
        Forging.cases(),
        Losing.cases(),
        Exhausting.cases(),
        Leaking.cases(),
        Lying.cases(),
        Broken.cases(),
        Odd.cases());
  }
}
