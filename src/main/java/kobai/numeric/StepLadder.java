package kobai.numeric;

/**
 * The steps to try, one after another, until an error bar is narrow enough.
 *
 * <p>A step near 2⁻⁶ suits numbers and functions of ordinary size: truncation, of the order of h⁶,
 * and rounding, about 4ε/h, are then both near 10⁻¹³. It is too long near a corner, near a pole,
 * wherever the function changes within 10⁻³, and for tiny x. It is too short where the function is
 * large and nearly straight.
 */
public final class StepLadder {

  /**
   * 2⁻⁶ times cos 18°: not a simple fraction, so that no periodic function is exactly in step with
   * it and looks flat.
   */
  private static final double FIRST = 0.9510565162951535 / 64;

  private static final int DOWN = 5; // each further step is 2⁵ times shorter …
  private static final int RUNGS = 6; // … down to 2⁻³⁶, where rounding costs half of the digits

  private StepLadder() {}

  /**
   * Returns the first step to try at x. It grows with the square root of |x|: a step in proportion
   * to |x| would miss how a softmax changes among scores near 100, and a fixed step would be lost
   * in the rounding of large x.
   */
  public static double first(double x) {
    return step(size(x));
  }

  /** Returns how far x may be moved, where 1 is the distance for numbers of ordinary size. */
  public static double size(double x) {
    return Math.sqrt(Math.max(1, Math.abs(x))); // branch-free: the outcome would be unpredictable
  }

  /**
   * Returns the further steps.
   *
   * @param x the number at which to differentiate
   * @param unit the typical size of the numbers around it, greater than 0
   */
  static double[] further(double x, double unit) {
    double[] steps = new double[RUNGS + 3];
    int n = 0;
    steps[n++] = step(x == 0 ? unit : Math.abs(x)); // relative to x itself
    steps[n++] = step(unit);
    for (int rung = 1; rung <= RUNGS; rung++) {
      steps[n++] = Math.scalb(first(x), -DOWN * rung);
    }
    steps[n] = Math.scalb(first(x), DOWN);
    return steps;
  }

  private static double step(double size) {
    return Math.max(size * FIRST, Double.MIN_NORMAL);
  }
}
