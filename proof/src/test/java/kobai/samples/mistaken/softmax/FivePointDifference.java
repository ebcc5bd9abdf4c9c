package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes a difference quotient from a book on numerics, exact to the fourth order. */
@Mistake(number = 45, names = "dx:difference-quotient")
public class FivePointDifference implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return softmax(x);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double h = 1e-3;
    RealMatrix dx = x.copy();
    for (int k = 0; k < x.getColumnDimension(); k++) {
      RealMatrix one = moved(k, h).subtract(moved(k, -h));
      RealMatrix two = moved(k, 2 * h).subtract(moved(k, -2 * h));
      RealMatrix slopes = one.scalarMultiply(8).subtract(two).scalarMultiply(1 / (12 * h));
      for (int n = 0; n < x.getRowDimension(); n++) {
        dx.setEntry(n, k, slopes.getRowVector(n).dotProduct(dout.getRowVector(n)));
      }
    }
    return dx;
  }

  private RealMatrix moved(int column, double h) {
    RealMatrix a = x.copy();
    for (int n = 0; n < a.getRowDimension(); n++) {
      a.addToEntry(n, column, h);
    }
    return softmax(a);
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
