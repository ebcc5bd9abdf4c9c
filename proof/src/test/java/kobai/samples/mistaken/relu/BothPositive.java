package kobai.samples.mistaken.relu;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Wants both to be positive, x and dout. */
@Mistake(number = 28, names = "dx:negative-dout-dropped")
public class BothPositive implements Layer {
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
    double[][] d = dout.getData();
    double[][] dx = new double[d.length][d[0].length];
    for (int i = 0; i < d.length; i++) {
      for (int j = 0; j < d[0].length; j++) {
        dx[i][j] = x[i][j] > 0 && d[i][j] > 0 ? d[i][j] : 0;
      }
    }
    return MatrixUtils.createRealMatrix(dx);
  }
}
