package kobai.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as reports show them: with two decimals at the most, and none that say nothing. */
public final class PointsText {
  private PointsText() {}

  /** Returns points as people write them: "27", "13.5". */
  public static String text(double points) {
    return BigDecimal.valueOf(points)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Returns the same as a number, for machines. */
  public static BigDecimal number(double points) {
    return new BigDecimal(text(points));
  }
}
