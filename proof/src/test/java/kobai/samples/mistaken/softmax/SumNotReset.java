package kobai.samples.mistaken.softmax;

import java.util.Arrays;
import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Sets the sum to zero before the loop over the rows, and not inside it. */
@Mistake(number = 34, names = "dx:one-row-only")
public class SumNotReset implements Layer {
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
    RealMatrix dx = dout.copy();
    double sum = 0;
    for (int n = 0; n < y.length; n++) {
      for (int i = 0; i < y[n].length; i++) {
        sum += dout.getEntry(n, i) * y[n][i];
      }
      for (int k = 0; k < y[n].length; k++) {
        dx.setEntry(n, k, y[n][k] * (dout.getEntry(n, k) - sum));
      }
    }
    return dx;
  }
}
