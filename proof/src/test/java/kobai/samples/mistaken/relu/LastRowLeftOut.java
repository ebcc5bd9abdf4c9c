package kobai.samples.mistaken.relu;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Stops a row too early. */
@Mistake(names = "dx:last-row-left-out")
public class LastRowLeftOut implements Layer {
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
    double[][] dx = new double[x.length][x[0].length];
    for (int i = 0; i < x.length - 1; i++) {
      for (int j = 0; j < x[i].length; j++) {
        dx[i][j] = x[i][j] > 0 ? dout.getEntry(i, j) : 0;
      }
    }
    return new Array2DRowRealMatrix(dx);
  }
}
