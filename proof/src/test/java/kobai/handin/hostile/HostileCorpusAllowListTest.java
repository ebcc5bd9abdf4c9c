package kobai.handin.hostile;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hostile hand-ins without a sandbox, as on Windows and on macOS. */
class HostileCorpusAllowListTest extends HostileCorpus {

  @Test
  @Timeout(3600)
  @DisplayName("With only the allow-list, nothing is forged, lost or left behind either")
  void grade_hostileHandIns_asDeclared() throws IOException {
    grade(Defence.ALLOW_LIST);
  }
}
