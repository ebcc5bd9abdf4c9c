package kobai.diagnosis.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Measured numbers, as people would write them. */
class DecimalTest {

  @Test
  @DisplayName("The shortest decimal between two numbers is found")
  void between_interval_isShortest() {
    assertEquals(20, Decimal.between(19.9999, 20.00001));
    assertEquals(0.1, Decimal.between(0.0999999, 0.1000001));
    assertEquals(1e-6, Decimal.between(0.99e-6, 1.001e-6));
    assertEquals(-2.5, Decimal.between(-2.51, -2.49));
  }

  @Test
  @DisplayName("A number that was measured to nine digits gets as few as it needs")
  void of_measured_isRounded() {
    assertEquals(0.3, Decimal.of(0.30000000001));
    assertEquals(0.300001, Decimal.of(0.300001));
  }

  @Test
  @DisplayName("Numbers are written as in code")
  void text_anySize_isShort() {
    assertEquals("0", Decimal.text(-0.0));
    assertEquals("1e-7", Decimal.text(1e-7));
    assertEquals("0.0001", Decimal.text(1e-4));
    assertEquals("1e6", Decimal.text(1e6));
    assertEquals("-16.1182", Decimal.text(-16.11820001));
    assertEquals("20", Decimal.text(20));
  }
}
