package kobai.samples.right.relu;

import static kobai.nn.Matrices.map;

import java.util.Arrays;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** A Jacobian for every row, a diagonal matrix. */
public final class DiagonalJacobians implements Layer {
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
      double[] slopes = Arrays.stream(x.getRow(n)).map(v -> v > 0 ? 1 : 0).toArray();
      dx.setRow(n, MatrixUtils.createRealDiagonalMatrix(slopes).operate(dout.getRow(n)));
    }
    return dx;
  }
}
