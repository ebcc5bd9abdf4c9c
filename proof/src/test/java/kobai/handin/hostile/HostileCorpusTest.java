package kobai.handin.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hostile hand-ins in the sandbox, with the allow-list before it and without. */
@Tag(Tags.HOSTILE)
class HostileCorpusTest extends HostileCorpus {

  @ParameterizedTest
  @EnumSource(
      value = Defence.class,
      names = {"BOTH", "SANDBOX"})
  @Timeout(3600)
  @Tag(Tags.SPREAD)
  @DisplayName("Nothing forged, nothing lost, no wrong reason, nothing left")
  void grade_hostileHandIns_asDeclared(Defence defence) throws IOException {
    grade(defence, Slice.asked().part(Corpus.all()));
  }

  @Test
  @Tag(Tags.DAILY)
  @DisplayName("So it is with one of each kind, and one that waits for a time limit")
  void grade_oneOfEachKind_asDeclared() throws IOException {
    List<Case> some = new ArrayList<>();
    for (List<Case> kind : Corpus.kinds()) {
      some.add(kind.stream().filter(one -> !isSlow(one)).findFirst().orElseThrow());
    }
    some.add(Corpus.all().stream().filter(HostileCorpusTest::isSlow).findFirst().orElseThrow());
    grade(Defence.BOTH, some);
  }

  private static boolean isSlow(Case handIn) {
    return handIn.slow() || handIn.outcomes(Defence.BOTH).toString().contains("timed-out");
  }

  @Test
  @Tag(Tags.DAILY)
  @DisplayName("Every hand-in has a name of its own, and an outcome with each defence")
  void corpus_all_declared() {
    List<Case> all = Corpus.all();
    assertEquals(all.size(), all.stream().map(Case::name).distinct().count());
    for (Case handIn : all) {
      assertEquals(
          Set.of(Defence.BOTH, Defence.ALLOW_LIST, Defence.SANDBOX), handIn.outcomes().keySet());
    }
  }
}
