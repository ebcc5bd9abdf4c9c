package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes the Jacobian of each row from central differences. */
@Mistake(number = 45, names = "dx:difference-quotient")
public class CentralDifference implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return softmax(x);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double h = 1e-5;
    RealMatrix dx = x.scalarMultiply(0);
    for (int k = 0; k < x.getColumnDimension(); k++) {
      RealMatrix right = x.copy();
      RealMatrix left = x.copy();
      for (int n = 0; n < x.getRowDimension(); n++) {
        right.addToEntry(n, k, h);
        left.addToEntry(n, k, -h);
      }
      RealMatrix slopes = softmax(right).subtract(softmax(left)).scalarMultiply(1 / (2 * h));
      for (int n = 0; n < x.getRowDimension(); n++) {
        dx.setEntry(n, k, slopes.getRowVector(n).dotProduct(dout.getRowVector(n)));
      }
    }
    return dx;
  }

  private static RealMatrix softmax(RealMatrix a) {
    RealMatrix result = a.copy();
    for (int n = 0; n < a.getRowDimension(); n++) {
      double max = a.getRowVector(n).getMaxValue();
      double sum = 0;
      for (int i = 0; i < a.getColumnDimension(); i++) {
        result.setEntry(n, i, Math.exp(a.getEntry(n, i) - max));
        sum += result.getEntry(n, i);
      }
      for (int i = 0; i < a.getColumnDimension(); i++) {
        result.multiplyEntry(n, i, 1 / sum);
      }
    }
    return result;
  }
}
