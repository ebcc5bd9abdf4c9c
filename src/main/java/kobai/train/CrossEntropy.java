package kobai.train;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * Cross-entropy of probabilities: L = −1/N Σ t[n][m]·ln y[n][m], the mean over the rows.
 *
 * <p>Nothing is added to y inside the logarithm. The textbook's ln(y + 10⁻⁷) keeps ln 0 away, but
 * is another function, with another gradient; here a target with probability 0 costs an infinite
 * loss, and entries without a target (t = 0) cost nothing whatever y is.
 */
public final class CrossEntropy extends NumericalLoss {

  @Override
  double value(RealMatrix y, RealMatrix t) {
    double sum = 0;
    for (int n = 0; n < y.getRowDimension(); n++) {
      for (int m = 0; m < y.getColumnDimension(); m++) {
        if (t.getEntry(n, m) != 0) {
          sum -= t.getEntry(n, m) * Math.log(y.getEntry(n, m));
        }
      }
    }
    return sum / y.getRowDimension();
  }
}
