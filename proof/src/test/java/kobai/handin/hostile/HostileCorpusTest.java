package kobai.handin.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hostile hand-ins in the sandbox, with the allow-list and without it. */
class HostileCorpusTest extends HostileCorpus {

  @ParameterizedTest
  @EnumSource(
      value = Defence.class,
      names = {"BOTH", "SANDBOX"})
  @Timeout(3600)
  @DisplayName("Nothing is forged, lost or left behind, and no reason is wrong")
  void grade_hostileHandIns_asDeclared(Defence defence) throws IOException {
    grade(defence);
  }

  @Test
  @DisplayName("Every hand-in has its own name, and an outcome with each defence")
  void corpus_all_declared() {
    List<Case> all = Corpus.all();
    assertEquals(all.size(), all.stream().map(Case::name).distinct().count());
    for (Case handIn : all) {
      assertEquals(
          Set.of(Defence.BOTH, Defence.ALLOW_LIST, Defence.SANDBOX), handIn.outcomes().keySet());
    }
  }
}
