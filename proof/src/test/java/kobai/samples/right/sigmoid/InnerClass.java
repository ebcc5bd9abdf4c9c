package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** An inner class for the way back. */
public final class InnerClass implements Layer {
  private RealMatrix y; // N×D
  private final Back back = new Back();

  private final class Back {
    double entry(int i, int j, double share) {
      return share * y.getEntry(i, j) * (1 - y.getEntry(i, j));
    }
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double[][] dx = dout.getData();
    for (int i = 0; i < dx.length; i++) {
      for (int j = 0; j < dx[i].length; j++) {
        dx[i][j] = back.entry(i, j, dx[i][j]);
      }
    }
    return new BlockRealMatrix(dx);
  }
}
