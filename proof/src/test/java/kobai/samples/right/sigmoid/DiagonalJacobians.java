package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.DiagonalMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** A Jacobian for every row, a diagonal matrix. */
public final class DiagonalJacobians implements Layer {
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
      double[] slopes = y.getRowVector(n).map(s -> s * (1 - s)).toArray();
      dx.setRow(n, new DiagonalMatrix(slopes).operate(dout.getRow(n)));
    }
    return dx;
  }
}
