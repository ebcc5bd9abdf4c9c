package kobai.samples.mistaken.relu;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps where x is positive, and sets dx to zero there. */
@Mistake(number = 23, names = "dx:mask-inverted")
public class CutsThePositive implements Layer {
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
      for (int j = 0; j < dx.getColumnDimension(); j++) {
        if (positive[i][j]) {
          dx.setEntry(i, j, 0);
        }
      }
    }
    return dx;
  }
}
