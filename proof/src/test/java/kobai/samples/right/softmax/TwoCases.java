package kobai.samples.right.softmax;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** The two cases of the derivative, i = k and i ≠ k, in three nested loops. */
public final class TwoCases implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix y = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      double max = x.getRowVector(n).getMaxValue();
      double sum = 0;
      for (int i = 0; i < x.getColumnDimension(); i++) {
        y.setEntry(n, i, Math.exp(x.getEntry(n, i) - max));
        sum += y.getEntry(n, i);
      }
      for (int i = 0; i < x.getColumnDimension(); i++) {
        y.setEntry(n, i, y.getEntry(n, i) / sum);
      }
    }
    this.y = y;
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = MatrixUtils.createRealMatrix(dout.getRowDimension(), dout.getColumnDimension());
    for (int n = 0; n < dout.getRowDimension(); n++) {
      for (int i = 0; i < dout.getColumnDimension(); i++) {
        for (int k = 0; k < dout.getColumnDimension(); k++) {
          double p = y.getEntry(n, i);
          double slope = i == k ? p * (1 - p) : -p * y.getEntry(n, k);
          dx.addToEntry(n, k, dout.getEntry(n, i) * slope);
        }
      }
    }
    return dx;
  }
}
