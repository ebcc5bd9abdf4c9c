package kobai.samples.mistaken.relu;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds into an array that is only made when the batch size changes. */
@Mistake(number = 47, names = "dx:accumulates")
public class AccumulatesInLoops implements Layer {
  private double[][] x;
  private double[][] dx;

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
    if (dx == null || dx.length != x.length) {
      dx = new double[x.length][x[0].length];
    }
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x[i].length; j++) {
        dx[i][j] += x[i][j] > 0 ? dout.getEntry(i, j) : 0;
      }
    }
    return new Array2DRowRealMatrix(dx);
  }
}
