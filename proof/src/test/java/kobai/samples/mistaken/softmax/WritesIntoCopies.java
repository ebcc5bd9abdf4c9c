package kobai.samples.mistaken.softmax;

import java.util.Arrays;
import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Writes into dx.getRowVector(n), which is a copy of the row. */
@Mistake(names = "dx:all-zeros")
public class WritesIntoCopies implements Layer {
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
    RealMatrix dx = MatrixUtils.createRealMatrix(y.length, y[0].length);
    for (int n = 0; n < y.length; n++) {
      RealVector row = dx.getRowVector(n);
      double sum = 0;
      for (int i = 0; i < y[n].length; i++) {
        sum += y[n][i] * dout.getEntry(n, i);
      }
      for (int i = 0; i < y[n].length; i++) {
        row.setEntry(i, y[n][i] * (dout.getEntry(n, i) - sum));
      }
    }
    return dx;
  }
}
