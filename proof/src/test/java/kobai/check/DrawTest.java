package kobai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The random numbers of every check. */
class DrawTest {

  @Test
  @DisplayName("Entries fill 0.25 to 2 on both sides of 0, and none is in the gap between")
  void matrix_manyEntries_sizesAsPromised() {
    double[] entries = new Draw(7, "sizes").matrix(1, 2000).getRow(0);
    double[] sizes = Arrays.stream(entries).map(Math::abs).sorted().toArray();
    assertTrue(sizes[0] >= 0.25 && sizes[0] < 0.26, () -> "smallest " + sizes[0]);
    assertTrue(sizes[1999] <= 2 && sizes[1999] > 1.99, () -> "largest " + sizes[1999]);
    long positive = Arrays.stream(entries).filter(v -> v > 0).count();
    assertTrue(positive > 900 && positive < 1100, () -> positive + " are positive");
  }

  @Test
  @DisplayName("Two entries are enough for both signs, in either order")
  void matrix_twoEntries_bothSigns() {
    Set<Double> firstSigns = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      RealMatrix matrix = new Draw(seed, "signs").matrix(1, 2);
      assertTrue(matrix.getEntry(0, 0) * matrix.getEntry(0, 1) < 0, matrix::toString);
      firstSigns.add(Math.signum(matrix.getEntry(0, 0)));
    }
    assertEquals(2, firstSigns.size());
  }

  @Test
  @DisplayName("Seed and purpose choose the numbers, and all bits of a seed count")
  void matrix_otherSeedOrPurpose_otherNumbers() {
    assertEquals(draw(1, "x"), draw(1, "x"));
    assertNotEquals(draw(1, "x"), draw(2, "x"));
    assertNotEquals(draw(1, "x"), draw(1, "y"));
    assertNotEquals(draw(1, "x"), draw(1 + (1L << 32), "x"));
  }

  private static RealMatrix draw(long seed, String purpose) {
    return new Draw(seed, purpose).matrix(2, 2);
  }

  @Test
  void uniform_manyNumbers_fillTheIntervalEvenly() {
    Draw draw = new Draw(7, "uniform");
    double[] numbers = new double[2000];
    Arrays.setAll(numbers, k -> draw.uniform());
    Arrays.sort(numbers);
    assertTrue(numbers[0] >= -1 && numbers[0] < -0.98, () -> "smallest " + numbers[0]);
    assertTrue(numbers[1999] <= 1 && numbers[1999] > 0.98, () -> "largest " + numbers[1999]);
    assertEquals(0, numbers[1000], 0.1, "the middle one");
  }

  @Test
  @DisplayName("Normal numbers have mean 0 and deviation 1; whole ones are even")
  void normalAndBelow_many_asTheyShould() {
    Draw draw = new Draw(7, "normal");
    double sum = 0;
    double squares = 0;
    int[] counts = new int[3];
    for (int k = 0; k < 9000; k++) {
      double v = draw.normal();
      sum += v;
      squares += v * v;
      counts[draw.below(3)]++;
    }
    assertEquals(0, sum / 9000, 0.05);
    assertEquals(1, squares / 9000, 0.07);
    for (int count : counts) {
      assertEquals(3000, count, 250);
    }
  }

  @Test
  @DisplayName("The numbers of neighbouring seeds are independent")
  void apart_neighbours_uncorrelated() {
    double[][] numbers = new double[4000][8];
    for (int seed = 0; seed < numbers.length; seed++) {
      Draw draw = Draw.apart(seed, "lab.start");
      Arrays.setAll(numbers[seed], k -> draw.uniform());
    }
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        double product = 0;
        for (int seed = 1; seed < numbers.length; seed++) {
          product += 3 * numbers[seed - 1][i] * numbers[seed][j]; // the variance is 1/3
        }
        assertEquals(0, product / numbers.length, 0.08); // five standard deviations
      }
    }
  }
}
