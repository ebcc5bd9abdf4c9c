package kobai.samples.right.sigmoid;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Two nested loops, forward and backward. */
public final class PlainLoops implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = x.copy();
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        y.setEntry(i, j, 1 / (1 + Math.exp(-x.getEntry(i, j))));
      }
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int i = 0; i < dx.getRowDimension(); i++) {
      for (int j = 0; j < dx.getColumnDimension(); j++) {
        double s = y.getEntry(i, j);
        dx.setEntry(i, j, dout.getEntry(i, j) * s * (1.0 - s));
      }
    }
    return dx;
  }
}
