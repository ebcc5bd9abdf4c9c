package kobai.samples.mistaken.softmax;

import java.util.Arrays;
import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Works on columns, as on paper, and forgets to transpose back. */
@Mistake(number = 39, names = "dx:transposed")
public class Transposed implements Layer {
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
    RealMatrix dx = MatrixUtils.createRealMatrix(y[0].length, y.length);
    for (int n = 0; n < y.length; n++) {
      RealVector p = MatrixUtils.createRealVector(y[n]);
      RealVector d = dout.getRowVector(n);
      dx.setColumnVector(n, p.ebeMultiply(d.mapSubtract(p.dotProduct(d))));
    }
    return dx;
  }
}
