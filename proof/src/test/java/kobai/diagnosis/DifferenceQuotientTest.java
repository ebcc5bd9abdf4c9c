package kobai.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import kobai.samples.Sample;
import kobai.samples.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which errors are taken for those of a difference quotient. */
class DifferenceQuotientTest {

  @Test
  @DisplayName("Noise in three entries that looks like an even change once is still noise")
  void is_evenByChance_isFound() {
    Sample quotient = Samples.mistaken("Affine", "BiasGradientByDifferences");
    assertEquals(Set.of("db:difference-quotient"), Patients.names(quotient, 82));
  }
}
