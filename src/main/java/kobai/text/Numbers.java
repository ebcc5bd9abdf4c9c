package kobai.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;
import kobai.numeric.Estimate;

/** Numbers as people read them. */
public final class Numbers {
  private static final int LONGEST_LIST = 8;
  private static final MathContext NINE_DIGITS = new MathContext(9);
  private static final int LONGEST_EXPONENT = 6;

  private Numbers() {}

  /** Returns a number with six significant digits: "-0.482103", "1.5e+150", "NaN". */
  public static String of(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : String.valueOf(value);
    }
    double size = Math.abs(value);
    String format = size >= 1e-4 && size < 1e6 ? "%.6g" : "%.5e";
    return String.format(Locale.ROOT, format, value);
  }

  /** Returns a number with as many digits as it takes to tell it from the other one. */
  public static String distinct(double value, double other) {
    String rounded = of(value);
    return rounded.equals(of(other)) ? String.valueOf(value) : rounded;
  }

  /** Returns an estimate with its error bar, told from the other number: "1.92842 ± 3e-13". */
  public static String distinct(Estimate estimate, double other) {
    return distinct(estimate.value(), other)
        + " ± "
        + String.format(Locale.ROOT, "%.0e", estimate.bar());
  }

  /** Returns numbers side by side, with four significant digits each, the first eight of them. */
  public static String list(double[] values) {
    StringBuilder list = new StringBuilder();
    for (int k = 0; k < Math.min(values.length, LONGEST_LIST); k++) {
      list.append(k == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.4g", values[k]));
    }
    return list + (values.length > LONGEST_LIST ? " …" : "");
  }

  /** Returns a number with up to nine significant digits, for files: "0.1", "1.5E-12", "NaN". */
  public static String recorded(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(NINE_DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    boolean ordinary = Math.abs(exponent) <= LONGEST_EXPONENT;
    return ordinary ? rounded.toPlainString() : rounded.toString();
  }

  /** Returns a share of one in percent: "61.5 %". */
  public static String percentage(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** Returns the nearest whole number: "2354"; a dash for none. */
  public static String whole(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.0f", value.getAsDouble()) : "–";
  }

  /** Returns a number with three decimal places: "0.250". */
  public static String threePlaces(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.equals("-0.000") ? "0.000" : text;
  }

  /** Returns a number with three significant digits: "0.0123", "1.20e-07", "1360". */
  public static String threeDigits(double value) {
    double size = Math.abs(value);
    boolean large = size >= 999.5 && size < 1e7; // not 1.36e+03
    return String.format(Locale.ROOT, large ? "%.0f" : "%.3g", value);
  }

  /** Returns "dW[2][1]". */
  public static String entry(String matrix, int row, int column) {
    return matrix + "[" + row + "][" + column + "]";
  }
}
