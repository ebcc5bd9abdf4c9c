package kobai.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import kobai.numeric.Estimate;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as findings, screens and pages show them. */
class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "NaN, NaN",
    "-Infinity, -Infinity",
    "-0.4821031, -0.482103",
    "1e-4, 0.000100000",
    "9.9e-5, 9.90000e-05",
    "999999, 999999",
    "1e6, 1.00000e+06",
    "-1.5e150, -1.50000e+150",
  })
  void of_anyNumber_sixDigits(double value, String shown) {
    assertEquals(shown, Numbers.of(value));
  }

  @Test
  void distinct_nearlyEqual_showsEveryDigit() {
    assertEquals("1.00000", Numbers.distinct(1, 2));
    assertEquals("1.0000000001", Numbers.distinct(1.0000000001, 1));
    assertEquals("1.00000 ± 3e-13", Numbers.distinct(new Estimate(1, 3e-13, false), 2));
  }

  @Test
  void list_longerThanEight_isCutOff() {
    assertEquals("1.000 -2.500", Numbers.list(new double[] {1, -2.5}));
    String eight = "0.000 0.000 0.000 0.000 0.000 0.000 0.000 0.000";
    assertEquals(eight, Numbers.list(new double[8]));
    assertEquals(eight + " …", Numbers.list(new double[9]));
  }

  @Test
  void points_anyNumber_twoDecimalsAtMost() {
    assertEquals("27", Numbers.points(27));
    assertEquals("13.5", Numbers.points(13.5));
    assertEquals("33.33", Numbers.points(100 / 3.0));
    assertEquals(new BigDecimal("100"), Numbers.exactPoints(100));
    assertEquals("66.7", Numbers.tenths(200 / 3.0));
    assertEquals("100", Numbers.tenths(100));
  }

  @Test
  void percent_partOfAWhole_roundedOrADash() {
    assertEquals("67%", Numbers.percent(2, 3));
    assertEquals("–", Numbers.percent(0, 0));
    assertEquals("66.67%", Numbers.cssLength(2, 3));
    assertEquals("0.00%", Numbers.cssLength(0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "NaN, NaN",
    "-Infinity, -∞",
    "0.1234, 0.123",
    "-12.34, -12.3",
    "9999, 10000",
    "1.23e8, 1.2e8",
    "0.000123, 1.2e-4",
  })
  void brief_anyNumber_threeDigits(double value, String shown) {
    assertEquals(shown, Numbers.brief(value));
  }

  @Test
  void rows_anyNumbers_threeDigitsATrueMinusAndZeroForWhatIsTooSmall() {
    RealMatrix matrix =
        MatrixUtils.createRealMatrix(
            new double[][] {
              {0.12345, -3, 1e-9},
              {-1e-9, 123456, Double.NaN},
              {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0}
            });
    assertEquals(List.of("0.123  −3  0", "0  1.2e5  NaN", "∞  −∞  0"), Numbers.rows(matrix));
  }

  @Test
  void shape_ofAMatrix_rowsByColumns() {
    assertEquals("1×2", Numbers.shape(MatrixUtils.createRealMatrix(1, 2)));
  }

  @Test
  void plotted_anyNumber_fourDigits() {
    assertEquals(0.1235, Numbers.plotted(0.123456));
    assertEquals(Double.NaN, Numbers.plotted(Double.NaN));
    assertArrayEquals(new double[] {1235, -0.5}, Numbers.plotted(new double[] {1234.6, -0.5}));
  }
}
