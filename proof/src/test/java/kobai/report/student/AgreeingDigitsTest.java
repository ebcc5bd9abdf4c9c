package kobai.report.student;

import static kobai.report.student.Gradients.compare;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kobai.finding.Comparison;
import kobai.numeric.Estimate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Digits that two gradients have in common. */
class AgreeingDigitsTest {

  @Test
  @DisplayName("The largest difference counts, relative to the largest entry")
  void of_smallDifference_itsPlace() {
    assertEquals(5, AgreeingDigits.of(compare(new double[] {200, 0.001}, 200, 0)));
    assertEquals(2, AgreeingDigits.of(compare(new double[] {1.005, -1}, 1, -1)));
  }

  @Test
  @DisplayName("Equal gradients agree in all digits of a double, zeros too")
  void of_equal_all() {
    assertEquals(16, AgreeingDigits.of(compare(new double[] {1, -2}, 1, -2)));
    assertEquals(16, AgreeingDigits.of(compare(new double[] {0, 0}, 0, 0)));
  }

  @Test
  @DisplayName("Gradients that are completely wrong, or NaN, agree in no digit")
  void of_wrong_none() {
    assertEquals(0, AgreeingDigits.of(compare(new double[] {-1, 5}, 1, 2)));
    assertEquals(0, AgreeingDigits.of(compare(new double[] {Double.NaN, 2}, 1, 2)));
    assertEquals(0, AgreeingDigits.of(compare(new double[] {Double.NEGATIVE_INFINITY, 2}, 1, 2)));
  }

  @Test
  @DisplayName("A numerical gradient with wide error bars counts no digits")
  void canCount_wideBars_onlyWhereEqual() {
    assertTrue(AgreeingDigits.canCount(compare(new double[] {1.005, -1}, 1, -1)));
    assertFalse(AgreeingDigits.canCount(withBar(1e-3, 1.0005)));
    assertTrue(AgreeingDigits.canCount(withBar(1e-3, 1)), "there is no difference at all");
    assertTrue(AgreeingDigits.canCount(withBar(1e-10, 1.0005)));
  }

  private static Comparison withBar(double bar, double yours) {
    return compare(new double[] {yours}, new Estimate(1, bar, false));
  }
}
