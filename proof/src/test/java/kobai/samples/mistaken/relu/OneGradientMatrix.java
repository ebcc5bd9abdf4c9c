package kobai.samples.mistaken.relu;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps a matrix for dx and fills it anew each time. */
@Mistake(number = 46, names = "dx:reused-buffer")
public class OneGradientMatrix implements Layer {
  private boolean[][] positive;
  private RealMatrix dx = MatrixUtils.createRealMatrix(1, 1);

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
    if (dx.getRowDimension() != dout.getRowDimension()
        || dx.getColumnDimension() != dout.getColumnDimension()) {
      dx = MatrixUtils.createRealMatrix(dout.getRowDimension(), dout.getColumnDimension());
    }
    for (int i = 0; i < dout.getRowDimension(); i++) {
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        dx.setEntry(i, j, positive[i][j] ? dout.getEntry(i, j) : 0);
      }
    }
    return dx;
  }
}
