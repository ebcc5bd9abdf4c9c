package kobai.numeric;

/**
 * Finds tiny waves that are smooth at the steps of {@link Noise}, but too fast for the steps of a
 * derivative, to which they look like rounding.
 *
 * <p>With steps that are 4 times shorter, the sixth difference of a smooth function is 4⁶ = 2¹²
 * times smaller; that of a wave is not, until the steps resolve it. At steps of 2⁻⁹, most functions
 * of ordinary size leave nothing but rounding: f⁽⁶⁾·2⁻⁵⁴.
 */
final class SlowRipple {
  private static final double LONGEST = 0x1p-9;
  private static final double SHORTER = 0x1p-2;
  private static final int TIMES = 6; // down to 2⁻²¹, where Noise itself measures

  private static final double DEVIATION = Math.sqrt(924); // (2k)!/(k!)² for k = 6: see Noise
  private static final double EXPLAINED = 4; // times the noise: hardly ever by chance
  private static final double SMOOTH = 0x1p-8; // near 2⁻¹²

  /** What is larger is seen by the steps of a derivative as well, and may be a corner. */
  private static final double TINY = 0x1p-26;

  private SlowRipple() {}

  /**
   * Returns the longest step that resolves every tiny wave; infinite if there is none.
   *
   * @param series the values of one function at even steps
   * @param noise three standard deviations of the rounding
   */
  static double resolving(Noise.Series series, double noise) {
    double[] values = series.values(LONGEST, 0)[0];
    double before = sixthDifference(values);
    double rounding = EXPLAINED * noise;
    if (!(before > rounding && before <= TINY * Magnitude.largest(new double[][] {values}))) {
      return Double.POSITIVE_INFINITY;
    }
    double step = LONGEST;
    for (int n = 0; n < TIMES; n++) {
      double now = sixthDifference(series.values(SHORTER * step, 0)[0]);
      if (now <= Math.max(rounding, SMOOTH * before)) {
        return n == 0 ? Double.POSITIVE_INFINITY : step;
      }
      step *= SHORTER;
      before = now;
    }
    return step;
  }

  /** Returns three standard deviations of the values, if the difference is their rounding. */
  private static double sixthDifference(double[] v) {
    double difference = (v[0] + v[6]) - 6 * (v[1] + v[5]) + 15 * (v[2] + v[4]) - 20 * v[3];
    return 3 * Math.abs(difference) / DEVIATION;
  }
}
