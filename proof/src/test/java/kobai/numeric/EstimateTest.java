package kobai.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an error bar says, and how large a matrix is. */
class EstimateTest {

  @Test
  @DisplayName("The error of a result may be the bar, plus the rounding of the largest result")
  void tolerance_scale_isBarAndRounding() {
    assertEquals(0.5 + 2e-12, new Estimate(1, 0.5, false).tolerance(2));
    assertEquals(Double.POSITIVE_INFINITY, Estimate.UNKNOWN.tolerance(2));
  }

  @Test
  @DisplayName("A bar is too wide compared with the result, or if it is infinite")
  void isTooWide_bar_besideWhatIsMeasured() {
    Estimate estimate = new Estimate(1, 1e-6, false);
    assertFalse(estimate.isTooWide(1));
    assertTrue(estimate.isTooWide(0.99));
    assertTrue(Estimate.UNKNOWN.isTooWide(Double.POSITIVE_INFINITY));
    assertFalse(Estimate.UNKNOWN.isKnown());
    assertTrue(estimate.isKnown());
  }

  @Test
  @DisplayName("NaN is the largest of all, unless only numbers count")
  void largest_notANumber_isSeen() {
    double[][] numbers = {{1, -3}, {Double.NaN, 2}};
    RealMatrix matrix = MatrixUtils.createRealMatrix(numbers);
    assertEquals(Double.NaN, Magnitude.largest(numbers));
    assertEquals(3, Magnitude.largestFinite(matrix));
    matrix.setEntry(1, 0, Double.NEGATIVE_INFINITY);
    assertEquals(Double.POSITIVE_INFINITY, Magnitude.largest(matrix));
    assertEquals(3, Magnitude.largestFinite(matrix));
    matrix.setEntry(1, 0, 2.5);
    assertEquals(3, Magnitude.largest(matrix));
  }
}
