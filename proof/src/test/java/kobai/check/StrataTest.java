package kobai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every seed draws from every stratum. */
class StrataTest {

  @Test
  @DisplayName("Each stratum of each sign has one entry, whatever the seed")
  void matrix_anySeed_everyStratum() {
    for (long seed = 0; seed < 100; seed++) {
      double[] sizes = sorted(new Strata(seed, "x").matrix(5, 4));
      for (int k = 0; k < 10; k++) {
        double below = 0.25 * Math.pow(8, k / 10.0);
        double above = 0.25 * Math.pow(8, (k + 1) / 10.0);
        assertTrue(below < -sizes[9 - k] && -sizes[9 - k] < above, "negative, stratum " + k);
        assertTrue(below < sizes[10 + k] && sizes[10 + k] < above, "positive, stratum " + k);
      }
    }
  }

  @Test
  @DisplayName("Another seed gives other numbers, but in a product as well nearly the same")
  void matrix_otherSeed_nearlyTheSame() {
    RealMatrix apart = product(1).subtract(product(2));
    assertTrue(Magnitude.largest(apart) < 0.3, "nearly the same");
    assertNotEquals(product(1), product(2));
    assertEquals(product(1), product(1));
  }

  private static RealMatrix product(long seed) {
    Strata strata = new Strata(seed, "x");
    return strata.matrix(5, 4).multiply(strata.matrix(4, 3));
  }

  @Test
  @DisplayName("Another purpose draws other numbers")
  void matrix_otherPurpose_otherNumbers() {
    assertNotEquals(new Strata(1, "x").matrix(5, 4), new Strata(1, "dout").matrix(5, 4));
  }

  @Test
  @DisplayName("A range has strata as well")
  void matrix_range_isFilled() {
    double[] sizes = sorted(new Strata(3, "x").matrix(4, 4, 1e-4, 1e4));
    assertTrue(sizes[0] < -3e3 && sizes[15] > 3e3, "largest");
    assertTrue(Arrays.stream(sizes).anyMatch(v -> Math.abs(v) < 4e-4), "smallest");
  }

  @Test
  @DisplayName("Zeros fill one row, and stand in others too; never everywhere")
  void withZeros_anyShape_someRemain() {
    for (int[] shape : new int[][] {{5, 4}, {4, 3}, {2, 2}, {1, 3}}) {
      Strata strata = new Strata(1, "x");
      double[] entries = sorted(Strata.withZeros(strata.matrix(shape[0], shape[1]), 1));
      long zeros = Arrays.stream(entries).filter(v -> v == 0).count();
      assertTrue(zeros > 0 && zeros < entries.length, zeros + " of " + entries.length);
    }
  }

  private static double[] sorted(RealMatrix a) {
    return Stream.of(a.getData()).flatMapToDouble(Arrays::stream).sorted().toArray();
  }
}
