package kobai.diagnosis.condition;

import kobai.diagnosis.pass.Decimal;

/** How a limit is told that was found between two numbers. */
final class FoundLimit {
  private static final double NARROW = 0.02;

  private FoundLimit() {}

  /** Returns a limit that was found between two numbers: "20", or "(1.9 … 2.3)". */
  static String between(double low, double high) {
    if (low <= 0 && high >= 0) {
      return "0";
    }
    double limit = Decimal.between(low, high);
    boolean narrow = high - low <= NARROW * (nearOne(limit) ? 1 - limit : Math.abs(limit));
    return narrow
        ? Decimal.text(limit)
        : "(" + Decimal.text(rounded(low)) + " … " + Decimal.text(rounded(high)) + ")";
  }

  private static double rounded(double v) {
    return Double.parseDouble((nearOne(v) ? "%.5e" : "%.2e").formatted(v));
  }

  /** Returns whether the distance from 1 counts, as for a probability that is nearly 1. */
  private static boolean nearOne(double v) {
    return v > 0.99 && v < 1;
  }
}
