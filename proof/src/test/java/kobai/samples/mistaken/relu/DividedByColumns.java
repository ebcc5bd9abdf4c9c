package kobai.samples.mistaken.relu;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Divides by the length of a row. */
@Mistake(number = 43, names = "dx:divided-by-columns")
public class DividedByColumns implements Layer {
  private double[][] x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x.getData();
    double[][] y = x.getData();
    for (double[] row : y) {
      for (int j = 0; j < row.length; j++) {
        if (row[j] < 0) {
          row[j] = 0;
        }
      }
    }
    return new Array2DRowRealMatrix(y);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double[][] dx = dout.getData();
    for (int i = 0; i < dx.length; i++) {
      for (int j = 0; j < dx[i].length; j++) {
        dx[i][j] = x[i][j] > 0 ? dx[i][j] / dx[i].length : 0;
      }
    }
    return new Array2DRowRealMatrix(dx);
  }
}
