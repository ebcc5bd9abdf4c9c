package kobai.train;

import org.apache.commons.math3.linear.RealMatrix;

/** Mean squared error: L = 1/(N·M) Σ (y[n][m] − t[n][m])², the mean over all entries. */
public final class MeanSquaredError extends NumericalLoss {

  @Override
  double value(RealMatrix y, RealMatrix t) {
    double sum = 0;
    for (int n = 0; n < y.getRowDimension(); n++) {
      for (int m = 0; m < y.getColumnDimension(); m++) {
        double error = y.getEntry(n, m) - t.getEntry(n, m);
        sum += error * error;
      }
    }
    return sum / (y.getRowDimension() * y.getColumnDimension());
  }
}
