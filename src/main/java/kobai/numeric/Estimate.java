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

  /** Nothing is known, for example because the function is not finite around the point. */
  public static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.POSITIVE_INFINITY, false);
}
