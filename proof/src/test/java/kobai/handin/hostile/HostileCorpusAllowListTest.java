package kobai.handin.hostile;

import java.io.IOException;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hostile hand-ins where there is no sandbox: on Windows and on macOS. */
@Tag(Tags.HOSTILE)
class HostileCorpusAllowListTest extends HostileCorpus {

  @Test
  @Tag(Tags.SPREAD)
  @Timeout(3600)
  @DisplayName("With only the allow-list, nothing is forged, lost or left behind either")
  void grade_hostileHandIns_asDeclared() throws IOException {
    grade(Defence.ALLOW_LIST, Slice.asked().part(Corpus.all()));
  }
}
