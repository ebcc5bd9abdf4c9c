package kobai.samples.mistaken.relu;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Fills dx with ones where x is positive, and does not look at dout. */
@Mistake(number = 24, names = "dx:upstream-left-out")
public class OnesAndZeros implements Layer {
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
    RealMatrix dx = MatrixUtils.createRealMatrix(x.length, x[0].length);
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x[i].length; j++) {
        if (x[i][j] > 0) {
          dx.setEntry(i, j, 1);
        }
      }
    }
    return dx;
  }
}
