package kobai.diagnosis.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people write them. */
class DetailTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "2, 2",
    "-1, -1",
    "999, 999",
    "0.2, 1/5",
    "-0.2, -1/5",
    "0.5, 1/2",
    "0.05, 1/20",
    "0.37, 0.37",
    "-0.37, -0.37",
    "2.5, 2.5",
    "1.9999999999999998, 2", // 2, up to the rounding of a numerical derivative
    "0.20000000000000004, 1/5",
    "0.123456789, 0.123457",
    "12.3456789, 12.3457",
    "1000, 1000",
    "2000, 2000",
    "123450, 123450",
    "300000, 300000",
    "1234.5, 1234.5",
    "0.99999999, 1",
    "0.00037, 0.00037",
    "3.1e-8, 3.1e-08",
    "1.23456789e-8, 1.23457e-08",
    "1e20, 1e+20",
    "1e-13, 1e-13",
    "NaN, NaN",
    "Infinity, Infinity",
  })
  @DisplayName("A whole number, a fraction with 1 on top, or six digits at most")
  void number_any_isAsPeopleSayIt(double value, String said) {
    assertEquals(said, Detail.number(value));
  }
}
