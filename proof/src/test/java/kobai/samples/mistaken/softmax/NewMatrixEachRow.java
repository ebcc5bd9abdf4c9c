package kobai.samples.mistaken.softmax;

import java.util.Arrays;
import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes a new dx for every row, and only the last one is returned. */
@Mistake(number = 41, names = "dx:last-row-only")
public class NewMatrixEachRow implements Layer {
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
    RealMatrix dx = dout;
    for (int n = 0; n < y.length; n++) {
      dx = dout.scalarMultiply(0);
      double sum = 0;
      for (int i = 0; i < y[n].length; i++) {
        sum += dout.getEntry(n, i) * y[n][i];
      }
      for (int i = 0; i < y[n].length; i++) {
        dx.setEntry(n, i, y[n][i] * (dout.getEntry(n, i) - sum));
      }
    }
    return dx;
  }
}
