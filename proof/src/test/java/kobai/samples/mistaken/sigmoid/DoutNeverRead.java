package kobai.samples.mistaken.sigmoid;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Fills dx in a loop in which dout does not occur. */
@Mistake(number = 18, names = "dx:upstream-left-out")
public class DoutNeverRead implements Layer {
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
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[i].length; j++) {
        dx[i][j] = y[i][j] - y[i][j] * y[i][j];
      }
    }
    return new Array2DRowRealMatrix(dx);
  }
}
