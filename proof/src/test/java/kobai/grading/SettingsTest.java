package kobai.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The system properties of the grader. */
@Isolated
class SettingsTest {
  private static final String SEED = "kobai.seed";

  private final String before = System.getProperty(SEED);

  @AfterEach
  void putBack() {
    if (before == null) {
      System.clearProperty(SEED);
    } else {
      System.setProperty(SEED, before);
    }
  }

  @Test
  void seed_wholeNumber_isTaken() {
    System.setProperty(SEED, " -42 ");
    assertEquals(-42, Settings.seed());
    System.clearProperty(SEED);
    assertEquals(Settings.DEFAULT_SEED, Settings.seed());
  }

  @Test
  void seed_garbage_isRefusedInASentence() {
    for (String garbage : new String[] {"many", "", "1.5", "99999999999999999999"}) {
      System.setProperty(SEED, garbage);
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, Settings::seed);
      assertEquals(
          "kobai.seed must be a whole number, but is \"" + garbage + "\"", refusal.getMessage());
    }
  }
}
