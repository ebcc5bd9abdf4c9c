package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Row vectors, multiplied entry by entry. */
public final class Vectors implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dx.getRowDimension(); n++) {
      RealVector s = y.getRowVector(n);
      RealVector slope = s.ebeMultiply(s.mapMultiply(-1).mapAdd(1));
      dx.setRowVector(n, dout.getRowVector(n).ebeMultiply(slope));
    }
    return dx;
  }
}
