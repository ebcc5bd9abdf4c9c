package kobai.samples.mistaken.softmax;

import java.util.Arrays;
import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Derives every output by its own input, and forgets that the others depend on it too. */
@Mistake(number = 31, names = "dx:diagonal-only")
public class OtherOutputsForgotten implements Layer {
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
    for (int n = 0; n < y.length; n++) {
      for (int k = 0; k < y[n].length; k++) {
        double p = y[n][k];
        dx.setEntry(n, k, p * dout.getEntry(n, k) - p * p * dout.getEntry(n, k));
      }
    }
    return dx;
  }
}
