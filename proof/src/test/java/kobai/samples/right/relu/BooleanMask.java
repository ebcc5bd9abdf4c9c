package kobai.samples.right.relu;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps a mask of booleans. */
public final class BooleanMask implements Layer {
  private boolean[][] positive; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    positive = new boolean[x.getRowDimension()][x.getColumnDimension()];
    RealMatrix y = x.copy();
    for (int i = 0; i < positive.length; i++) {
      for (int j = 0; j < positive[i].length; j++) {
        positive[i][j] = x.getEntry(i, j) > 0;
        if (!positive[i][j]) {
          y.setEntry(i, j, 0);
        }
      }
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int i = 0; i < positive.length; i++) {
      for (int j = 0; j < positive[i].length; j++) {
        if (!positive[i][j]) {
          dx.setEntry(i, j, 0);
        }
      }
    }
    return dx;
  }
}
