package kobai.samples.right.softmax;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps the input, and computes forward again in backward. */
public final class Recomputed implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x.copy();
    return softmax(this.x);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix y = softmax(x);
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dout.getRowDimension(); n++) {
      double sum = y.getRowVector(n).dotProduct(dout.getRowVector(n));
      for (int k = 0; k < y.getColumnDimension(); k++) {
        dx.addToEntry(n, k, -sum);
        dx.multiplyEntry(n, k, y.getEntry(n, k));
      }
    }
    return dx;
  }

  private static RealMatrix softmax(RealMatrix x) {
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
    return y;
  }
}
