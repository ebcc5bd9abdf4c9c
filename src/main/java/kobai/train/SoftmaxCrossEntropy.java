package kobai.train;

/**
 * Cross-entropy of the softmax of scores: L = 1/N Σₙ Σₘ t[n][m]·(ln Σₖ e^a[n][k] − a[n][m]), the
 * mean over the rows.
 *
 * <p>The row's maximum is taken out of the logarithm of the sum first. Nothing overflows then and
 * no probability is rounded to 0, so the result is exact for scores of any size.
 */
public final class SoftmaxCrossEntropy extends NumericalLoss {

  /** Creates the mean. */
  public SoftmaxCrossEntropy() {
    super(Reduction.MEAN);
  }

  @Override
  double ofRow(double[] a, double[] t) {
    double logSum = logSumExp(a);
    double sum = 0;
    for (int m = 0; m < a.length; m++) {
      if (t[m] != 0) {
        sum += t[m] * (logSum - a[m]);
      }
    }
    return sum;
  }

  /** The same step fits all scores, because only differences of scores count. */
  @Override
  double step(double a) {
    return STEP;
  }

  private static double logSumExp(double[] row) {
    double max = Double.NEGATIVE_INFINITY;
    for (double a : row) {
      max = Math.max(max, a);
    }
    double sum = 0;
    for (double a : row) {
      sum += Math.exp(a - max);
    }
    return max + Math.log(sum);
  }
}
