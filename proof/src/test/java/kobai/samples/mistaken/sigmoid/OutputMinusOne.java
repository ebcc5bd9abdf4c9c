package kobai.samples.mistaken.sigmoid;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes one from y instead of y from one. */
@Mistake(number = 42, names = "dx:sign")
public class OutputMinusOne implements Layer {
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
    double[][] d = dout.getData();
    for (int i = 0; i < d.length; i++) {
      for (int j = 0; j < d[i].length; j++) {
        d[i][j] = d[i][j] * y[i][j] * (y[i][j] - 1);
      }
    }
    return new Array2DRowRealMatrix(d);
  }
}
