package kobai.samples.mistaken.relu;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Stops a column too early, and leaves dout there. */
@Mistake(names = "dx:last-column-left-out")
public class LastColumnLeftOut implements Layer {
  private boolean[][] positive;

  @Override
  public RealMatrix forward(RealMatrix x) {
    positive = new boolean[x.getRowDimension()][x.getColumnDimension()];
    RealMatrix y = x.copy();
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
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
    for (int i = 0; i < dx.getRowDimension(); i++) {
      for (int j = 0; j < dx.getColumnDimension() - 1; j++) {
        if (!positive[i][j]) {
          dx.setEntry(i, j, 0);
        }
      }
    }
    return dx;
  }
}
