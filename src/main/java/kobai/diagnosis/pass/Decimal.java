package kobai.diagnosis.pass;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Measured numbers as people would write them in code: 20, 0.1, 1e-6. */
public final class Decimal {
  private static final int DIGITS = 12;
  private static final int SHOWN = 6;
  private static final double SAME = 1e-9;

  private Decimal() {}

  /** Returns the shortest decimal between two numbers. */
  public static double between(double low, double high) {
    double middle = low / 2 + high / 2;
    for (int digits = 1; digits <= DIGITS; digits++) {
      double rounded = round(middle, digits).doubleValue();
      if (low <= rounded && rounded <= high) {
        return rounded;
      }
    }
    return middle;
  }

  /** Returns a number with few digits that is the same up to the accuracy of measuring. */
  public static double of(double measured) {
    if (!Double.isFinite(measured)) {
      return measured;
    }
    double margin = SAME * Math.abs(measured);
    return between(measured - margin, measured + margin);
  }

  /** Writes a number with at most six digits. */
  public static String text(double number) {
    if (!Double.isFinite(number) || number == 0) {
      return number == 0 ? "0" : String.valueOf(number);
    }
    BigDecimal shown = round(number, SHOWN).stripTrailingZeros();
    int exponent = shown.precision() - shown.scale() - 1;
    boolean plain = -4 <= exponent && exponent < SHOWN;
    return plain ? shown.toPlainString() : shown.toString().replace("E+", "e").replace("E", "e");
  }

  private static BigDecimal round(double number, int digits) {
    return new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }
}
