package kobai.numeric;

/**
 * A derivative found numerically: the true one lies within {@code value ± bar}.
 *
 * @param value the estimate; NaN where nothing is known
 * @param bar the error bar, never negative; infinite where nothing is known
 * @param kink whether the function has a corner here: its slopes to the left and to the right then
 *     differ, and the bar covers both
 */
public record Estimate(double value, double bar, boolean kink) {

  /**
   * Beyond the error bar a right result may be off by this part of the largest one: room for its
   * own rounding (some 10⁻¹⁵, or 10⁻¹³ where scores as large as 800 pass through a logarithm), none
   * for single precision (6·10⁻⁸) or for difference quotients (10⁻¹¹ at their very best).
   */
  public static final double ROUNDING = 1e-12;

  /**
   * A bar wider than this part of what is being measured says too little to call anything right.
   */
  static final double TOO_WIDE = 1e-6;

  /** Nothing is known, for example because the function is not finite around the point. */
  public static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.POSITIVE_INFINITY, false);

  /** Returns whether anything is known. */
  public boolean isKnown() {
    return bar < Double.POSITIVE_INFINITY;
  }

  /**
   * Returns how far from the value a right result may be.
   *
   * @param scale the largest of the results
   */
  public double tolerance(double scale) {
    return bar + ROUNDING * scale;
  }

  /**
   * Returns whether too little is known to call anything right. A bar below the smallest normal
   * number is never too wide: beside a function that is 0 all around, every bar would be.
   *
   * @param measured how large it is what is being measured
   */
  public boolean isTooWide(double measured) {
    return isTooWide(measured, TOO_WIDE);
  }

  /** Returns the same, where a bar may be as wide as this part of what is measured. */
  boolean isTooWide(double measured, double part) {
    return !isKnown() || bar > Math.max(part * measured, Double.MIN_NORMAL);
  }
}
