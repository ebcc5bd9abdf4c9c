package kobai.handin.hostile;

import java.util.List;
import java.util.stream.Stream;

/** All hostile hand-ins, kind by kind. */
final class Corpus {
  private Corpus() {}

  static List<Case> all() {
    return Stream.of(
            Forging.cases(),
            Losing.cases(),
            Exhausting.cases(),
            Leaking.cases(),
            Lying.cases(),
            Broken.cases(),
            Odd.cases())
        .flatMap(List::stream)
        .toList();
  }
}
