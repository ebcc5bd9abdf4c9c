package kobai.train;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * Cross-entropy of the softmax of scores: L = 1/N Σₙ Σₘ t[n][m]·(ln Σₖ e^a[n][k] − a[n][m]), the
 * mean over the rows.
 *
 * <p>The logarithm of the sum is taken after the row's maximum, so that nothing overflows and no
 * probability is rounded to 0 on the way: exact for scores of any size.
 */
public final class SoftmaxCrossEntropy extends NumericalLoss {

  @Override
  double value(RealMatrix a, RealMatrix t) {
    double sum = 0;
    for (int n = 0; n < a.getRowDimension(); n++) {
      double logSum = logSumExp(a.getRow(n));
      for (int m = 0; m < a.getColumnDimension(); m++) {
        if (t.getEntry(n, m) != 0) {
          sum += t.getEntry(n, m) * (logSum - a.getEntry(n, m));
        }
      }
    }
    return sum / a.getRowDimension();
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
