package kobai.diagnosis.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How limits are told. */
class FoundLimitTest {

  @Test
  @DisplayName("A limit that is known well enough is one number, and else two")
  void between_narrowOrWide_tellsOneOrTwo() {
    assertEquals("20", FoundLimit.between(19.9, 20.1));
    assertEquals("1", FoundLimit.between(0.995, 1.005));
    assertEquals("0", FoundLimit.between(-1, 1));
    assertEquals("(1.9 … 2.3)", FoundLimit.between(1.9, 2.3));
  }

  @Test
  @DisplayName("Just below 1, the distance from 1 decides")
  void between_nearlyOne_goesByDistanceFromOne() {
    assertEquals("(0.99999 … 0.999999)", FoundLimit.between(0.99999, 0.999999));
  }
}
