package kobai.diagnosis.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The condition on sizes that tells wrong gradients from right ones. */
class BatchSizesTest {

  private static Set<SizesExam.Seen> seen(Predicate<int[]> wrong) {
    Set<SizesExam.Seen> seen = new LinkedHashSet<>();
    for (int n = 1; n <= 12; n++) {
      for (int d = 1; d <= 5; d++) {
        for (int m = 1; m <= 3; m++) {
          seen.add(new SizesExam.Seen(n, d, m, wrong.test(new int[] {n, d, m})));
        }
      }
    }
    return seen;
  }

  @Test
  @DisplayName("The simplest condition that fits is found")
  void of_pattern_isSimplest() {
    assertEquals("N == 1", BatchSizes.of(seen(s -> s[0] == 1), false).condition());
    assertEquals("D == M", BatchSizes.of(seen(s -> s[1] == s[2]), false).condition());
    assertEquals("N > 8", BatchSizes.of(seen(s -> s[0] > 8), false).condition());
    assertEquals(
        "N > 4 && N % 4 != 0",
        BatchSizes.of(seen(s -> s[0] > 4 && s[0] % 4 != 0), false).condition());
  }

  @Test
  @DisplayName("Sizes without a pattern have no condition")
  void of_noPattern_isNull() {
    assertNull(BatchSizes.of(seen(s -> (s[0] * 7 + s[1] * 3) % 5 == 0), false));
  }
}
