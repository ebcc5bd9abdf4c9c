package kobai.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rate and its interval. */
class RateTest {

  @ParameterizedTest
  @CsvSource({ // by the formula of the paper, computed elsewhere
    "0, 10, 0, 0.2775328",
    "1, 10, 0.01787621, 0.4041500",
    "5, 10, 0.2365931, 0.7634069",
    "10, 10, 0.7224672, 1",
    "1, 1, 0.2065493, 1",
    "123, 200, 0.5459987, 0.6796669"
  })
  @DisplayName("The interval is Wilson's, and is within 0 to 1")
  void of_knownCounts_wilsonInterval(int successes, int runs, double low, double high) {
    Rate rate = Rate.of(successes, runs);
    assertEquals(low, rate.low(), 1e-6);
    assertEquals(high, rate.high(), 1e-6);
    assertEquals((double) successes / runs, rate.share());
  }

  @Test
  @DisplayName("Without runs nothing is known")
  void of_noRuns_everythingIsPossible() {
    Rate rate = Rate.of(0, 0);
    assertEquals(0, rate.low());
    assertEquals(1, rate.high());
    assertEquals(List.of("0 / 0", "–", "–"), rate.texts());
  }

  @Test
  void texts_ordinaryRate_asPeopleWriteIt() {
    Rate rate = Rate.of(123, 200);
    assertEquals(List.of("123 / 200", "61.5 %", "54.6 % – 68.0 %"), rate.texts());
  }
}
