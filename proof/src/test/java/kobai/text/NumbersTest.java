package kobai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kobai.numeric.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as findings show them. */
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
}
