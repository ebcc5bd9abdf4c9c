package kobai.numeric;

/**
 * Distinguishes waves from rounding. At steps longer than a wave, its values jump about like noise;
 * but a wave becomes smooth when the steps get shorter, and rounding does not.
 *
 * <p>With steps that are 4 times shorter, the fourth difference of a smooth function is 4⁴ = 2⁸
 * times smaller. Rounding in steps, as of float numbers, stays as it is until no step falls into
 * the range any more, and is gone at once.
 */
final class Ripple {
  private static final int HALVINGS = 2; // of the step each time
  private static final int TIMES = 13; // from 2⁻²⁰ to 2⁻⁴⁶, some 64 roundings of x

  private static final double MOST = 0x1p-5; // near 2⁻⁸: a smooth function
  private static final double LEAST = 0x1p-11;
  private static final double GONE = 0x1p-10; // in all
  private static final double NEARLY_GONE = 0x1p-6;

  /** A single measurement of noise may be too small by chance; there are few of a wave. */
  private static final double MARGIN = 4;

  private final double before;
  private double last;
  private double left; // noise, since it stopped falling
  private boolean falling = true;
  private double resolving; // the longest step that resolves the wave, 0 as long as none does

  private Ripple(double before) {
    this.before = before;
    this.last = before;
  }

  /**
   * Replaces what was measured of waves by the noise that is left when steps resolve them.
   *
   * @param noise what was measured of each function
   * @param series the values of the functions at even steps
   * @param step the step at which that was measured
   * @return the longest step that resolves every wave; infinite if there is none
   */
  static double removed(double[] noise, Noise.Series series, double step) {
    Ripple[] ripples = new Ripple[noise.length];
    for (int c = 0; c < noise.length; c++) {
      ripples[c] = new Ripple(noise[c]);
    }
    for (int n = 1; n <= TIMES; n++) {
      double shorter = Math.scalb(step, -HALVINGS * n);
      double[][] values = series.values(shorter, 0);
      for (int c = 0; c < noise.length; c++) {
        if (!Noise.isStraight(values[c])) {
          ripples[c].add(shorter, Noise.jitter(values[c]));
        }
      }
    }
    double longest = Double.POSITIVE_INFINITY;
    for (int c = 0; c < noise.length; c++) {
      if (ripples[c].mayBeWave()) {
        longest = Math.min(longest, ripples[c].resolving);
        noise[c] = ripples[c].isWave() ? MARGIN * ripples[c].left : noise[c];
      }
    }
    return longest;
  }

  private void add(double step, double now) {
    boolean falls = now <= MOST * last;
    if (falls && now >= LEAST * last) {
      resolving = Math.max(resolving, step);
    }
    falling &= resolving == 0 || falls;
    left = falling ? now : Math.max(left, now);
    last = now;
  }

  private boolean isWave() {
    return resolving > 0 && left <= GONE * before;
  }

  /** A wave of few roundings is gone sooner; then its steps are respected, and the noise stays. */
  private boolean mayBeWave() {
    return resolving > 0 && left <= NEARLY_GONE * before;
  }
}
