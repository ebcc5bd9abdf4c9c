package kobai.samples.right.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Row vectors, multiplied entry by entry. */
public final class Vectors implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dx.getRowDimension(); n++) {
      RealVector slope = x.getRowVector(n).map(v -> Math.signum(Math.max(v, 0)));
      dx.setRowVector(n, slope.ebeMultiply(dout.getRowVector(n)));
    }
    return dx;
  }
}
