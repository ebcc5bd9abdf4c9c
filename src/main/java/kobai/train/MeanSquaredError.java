package kobai.train;

/**
 * Mean squared error: L = 1/(N·M) Σ (y[n][m] − t[n][m])², the mean over all entries; or their sum,
 * without 1/(N·M).
 */
public final class MeanSquaredError extends NumericalLoss {

  /** Creates the mean. */
  public MeanSquaredError() {
    this(Reduction.MEAN);
  }

  /** Creates the mean or the sum. */
  public MeanSquaredError(Reduction reduction) {
    super(reduction);
  }

  @Override
  double ofRow(double[] y, double[] t) {
    double sum = 0;
    for (int m = 0; m < y.length; m++) {
      sum += (y[m] - t[m]) * (y[m] - t[m]);
    }
    return reduction().of(sum, y.length);
  }

  /** A parabola's fifth derivative is 0, so a long step costs no accuracy, and it rounds less. */
  @Override
  double step(double y) {
    return Math.max(1, Math.abs(y));
  }
}
