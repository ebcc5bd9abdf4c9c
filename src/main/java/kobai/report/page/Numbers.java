package kobai.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as pages write them, in every language alike. */
final class Numbers {
  private Numbers() {}

  /** Returns a number with at most one decimal place: "66.5", "100". */
  static String points(double points) {
    BigDecimal rounded = BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }

  /** Returns which part of the whole it is, in percent, as a length of CSS: "66.67%". */
  static String length(double part, double whole) {
    double percent = whole == 0 ? 0 : 100 * part / whole;
    return BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  /** Returns which part of the whole it is, in percent, for people: "67%". */
  static String percent(int part, int whole) {
    return whole == 0 ? "–" : Math.round(100.0 * part / whole) + "%";
  }
}
