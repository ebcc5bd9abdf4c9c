package kobai.lab;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers in tables. */
final class Numbers {
  private static final MathContext DIGITS = new MathContext(9);
  private static final int LONGEST_EXPONENT = 6;

  private Numbers() {}

  /** Returns a number with up to nine significant digits, the same on every Java: "0.1". */
  static String of(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    boolean ordinary = Math.abs(exponent) <= LONGEST_EXPONENT;
    return ordinary ? rounded.toPlainString() : rounded.toString();
  }

  /** Returns a share as people read it: "61.5 %". */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** Returns a number of steps, for people: "2354"; a dash for none. */
  static String steps(OptionalDouble steps) {
    return steps.isPresent() ? String.format(Locale.ROOT, "%.0f", steps.getAsDouble()) : "–";
  }

  /** Returns a number with three places, for people: "0.250". */
  static String places(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.equals("-0.000") ? "0.000" : text;
  }

  /** Returns a number with three significant digits, for people: "0.0123", "1.2e-07". */
  static String digits(double value) {
    double size = Math.abs(value);
    boolean large = size >= 999.5 && size < 1e7; // not 1.36e+03
    return String.format(Locale.ROOT, large ? "%.0f" : "%.3g", value);
  }
}
