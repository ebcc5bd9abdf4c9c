package kobai.samples.mistaken.softmax;

import static kobai.nn.Matrices.hadamard;

import java.util.Arrays;
import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Normalises over the whole batch, so that all entries of y together add up to one. */
@Mistake(number = 34, names = "y:whole-batch")
public class WholeBatchForward implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    double[][] e = x.getData();
    double max = Arrays.stream(e).flatMapToDouble(Arrays::stream).max().getAsDouble();
    double total = 0;
    for (double[] row : e) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.exp(row[i] - max);
        total += row[i];
      }
    }
    y = new Array2DRowRealMatrix(e).scalarMultiply(1 / total);
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double sum = 0;
    for (int n = 0; n < dout.getRowDimension(); n++) {
      sum += dout.getRowVector(n).dotProduct(y.getRowVector(n));
    }
    return hadamard(y, dout.scalarAdd(-sum));
  }
}
