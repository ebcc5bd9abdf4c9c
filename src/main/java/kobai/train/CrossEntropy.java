package kobai.train;

/**
 * Cross-entropy of probabilities: L = −1/N Σ t[n][m]·ln y[n][m], the mean over the rows; or their
 * sum, without 1/N.
 *
 * <p>Nothing is added to y inside the logarithm. The textbook's ln(y + 10⁻⁷) avoids ln 0, but is a
 * different function with a different gradient. Here the loss is infinite if a target has
 * probability 0, and entries with t = 0 add nothing, whatever y is.
 */
public final class CrossEntropy extends NumericalLoss {

  /** Creates the mean. */
  public CrossEntropy() {
    this(Reduction.MEAN);
  }

  /** Creates the mean or the sum. */
  public CrossEntropy(Reduction reduction) {
    super(reduction);
  }

  @Override
  double ofRow(double[] y, double[] t) {
    double sum = 0;
    for (int m = 0; m < y.length; m++) {
      if (t[m] != 0) {
        sum -= t[m] * Math.log(y[m]);
      }
    }
    return sum;
  }

  /** The step shrinks with y: the logarithm grows steep near 0, and has no value below 0. */
  @Override
  double step(double y) {
    return y == 0 ? STEP : STEP / 4 * Math.abs(y);
  }
}
