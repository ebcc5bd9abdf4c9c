package kobai.diagnosis.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The picture of the right entries of a gradient that is wrong in no known way. */
class RightEntriesTest {
  private static final RealMatrix RIGHT =
      MatrixUtils.createRealMatrix(new double[][] {{1, -2, 4}, {0, 5, 1000}});

  @Test
  @DisplayName("A dot for a right entry, a cross for a wrong one, rows apart")
  void of_someRight_drawsThem() {
    RealMatrix gradient = RIGHT.copy();
    gradient.addToEntry(0, 1, 1);
    gradient.addToEntry(1, 2, -1);
    assertEquals("4 / 6   .x. ..x", RightEntries.of(gradient, RIGHT));
  }

  @Test
  @DisplayName("If all entries are wrong, there is no picture")
  void of_noneRight_onlyCounts() {
    assertEquals("0 / 6", RightEntries.of(RIGHT.scalarAdd(1), RIGHT));
  }

  @Test
  @DisplayName("If no entry is wrong at this accuracy, there is nothing to show")
  void of_allRight_nothing() {
    assertEquals("", RightEntries.of(RIGHT, RIGHT));
    assertEquals(List.of(), RightEntries.detail(""));
  }

  @Test
  @DisplayName("Rounding is relative to the largest entry, and NaN is never right")
  void of_roundedEntries_areRight() {
    RealMatrix gradient = RIGHT.scalarAdd(0.9e-6); // the largest is 1000, and 10⁻⁹ of it 10⁻⁶
    gradient.setEntry(1, 0, Double.NaN);
    gradient.setEntry(1, 1, 5 + 1.1e-6);
    assertEquals("4 / 6   ... xx.", RightEntries.of(gradient, RIGHT));
  }
}
