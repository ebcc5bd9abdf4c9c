package kobai.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as pages write them, in every language alike. */
public final class PageNumbers {
  private PageNumbers() {}

  /** Returns a number with at most one decimal place: "66.5", "100". */
  public static String points(double points) {
    BigDecimal rounded = BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }

  /** Returns which part of the whole it is, in percent, as a length of CSS: "66.67%". */
  public static String length(double part, double whole) {
    double percent = whole == 0 ? 0 : 100 * part / whole;
    return BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  /** Returns which part of the whole it is, in percent, for people: "67%". */
  public static String percent(int part, int whole) {
    return whole == 0 ? "–" : Math.round(100.0 * part / whole) + "%";
  }

  /** Returns a number with three significant digits: "0.123", "-12.3", "1.2e8", "0". */
  public static String brief(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : String.valueOf(value).replace("Infinity", "∞");
    }
    double size = Math.abs(value);
    if (size < 1e-3 || size >= 1e4) {
      return String.format(Locale.ROOT, "%.1e", value).replaceFirst("e\\+?(-?)0?", "e$1");
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
    return rounded.stripTrailingZeros().toPlainString();
  }
}
