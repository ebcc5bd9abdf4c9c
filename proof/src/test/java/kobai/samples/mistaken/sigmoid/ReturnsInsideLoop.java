package kobai.samples.mistaken.sigmoid;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Returns when the first row is done: one brace too low. */
@Mistake(number = 41, names = "dx:first-row-only")
public class ReturnsInsideLoop implements Layer {
  private double[][] y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = x.getData();
    for (double[] row : y) {
      for (int j = 0; j < row.length; j++) {
        row[j] = 1.0 / (1.0 + Math.exp(-row[j]));
      }
    }
    return new Array2DRowRealMatrix(y);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = MatrixUtils.createRealMatrix(dout.getRowDimension(), dout.getColumnDimension());
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[i].length; j++) {
        dx.setEntry(i, j, dout.getEntry(i, j) * y[i][j] * (1 - y[i][j]));
      }
      return dx;
    }
    return dx;
  }
}
