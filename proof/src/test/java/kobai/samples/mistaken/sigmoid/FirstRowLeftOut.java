package kobai.samples.mistaken.sigmoid;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Counts the rows from one. */
@Mistake(names = "dx:first-row-left-out")
public class FirstRowLeftOut implements Layer {
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
    double[][] dx = new double[y.length][y[0].length];
    for (int i = 1; i < y.length; i++) {
      for (int j = 0; j < y[i].length; j++) {
        dx[i][j] = dout.getEntry(i, j) * y[i][j] * (1 - y[i][j]);
      }
    }
    return new Array2DRowRealMatrix(dx);
  }
}
