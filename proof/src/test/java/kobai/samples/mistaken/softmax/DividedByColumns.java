package kobai.samples.mistaken.softmax;

import java.util.Arrays;
import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes the mean of the shares where their sum is wanted. */
@Mistake(number = 43, names = "dx:divided-by-columns")
public class DividedByColumns implements Layer {
  private double[][] y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = x.getData();
    for (double[] row : y) {
      double max = Arrays.stream(row).max().getAsDouble();
      double sum = 0;
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.exp(row[i] - max);
        sum += row[i];
      }
      for (int i = 0; i < row.length; i++) {
        row[i] /= sum;
      }
    }
    return new Array2DRowRealMatrix(y);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double[][] dx = new double[y.length][y[0].length];
    for (int n = 0; n < y.length; n++) {
      for (int k = 0; k < y[n].length; k++) {
        for (int i = 0; i < y[n].length; i++) {
          if (i == k) {
            dx[n][k] += dout.getEntry(n, i) * y[n][i] * (1 - y[n][i]);
          } else {
            dx[n][k] -= dout.getEntry(n, i) * y[n][i] * y[n][k];
          }
        }
      }
    }
    for (double[] row : dx) {
      for (int k = 0; k < row.length; k++) {
        row[k] /= row.length;
      }
    }
    return new Array2DRowRealMatrix(dx);
  }
}
