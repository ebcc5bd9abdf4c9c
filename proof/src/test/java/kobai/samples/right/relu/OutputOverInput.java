package kobai.samples.right.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** The slope as y/x, away from 0. */
public final class OutputOverInput implements Layer {
  private RealMatrix x; // N×D, kept for backward

  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    y = map(x, v -> Math.max(v, 0));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = MatrixUtils.createRealMatrix(dout.getRowDimension(), dout.getColumnDimension());
    for (int i = 0; i < dout.getRowDimension(); i++) {
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        if (x.getEntry(i, j) != 0) {
          dx.setEntry(i, j, dout.getEntry(i, j) * (y.getEntry(i, j) / x.getEntry(i, j)));
        }
      }
    }
    return dx;
  }
}
