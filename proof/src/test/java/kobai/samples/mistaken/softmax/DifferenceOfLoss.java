package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Moves every entry up and down, and measures the loss both times. */
@Mistake(number = 45, names = "dx:difference-quotient")
public class DifferenceOfLoss implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return softmax(x);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix moved = x.copy();
    RealMatrix dx = x.copy();
    double h = 1e-4;
    for (int n = 0; n < x.getRowDimension(); n++) {
      for (int k = 0; k < x.getColumnDimension(); k++) {
        moved.setEntry(n, k, x.getEntry(n, k) + h);
        double up = loss(softmax(moved), dout);
        moved.setEntry(n, k, x.getEntry(n, k) - h);
        double down = loss(softmax(moved), dout);
        moved.setEntry(n, k, x.getEntry(n, k));
        dx.setEntry(n, k, (up - down) / (2 * h));
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

  private static double loss(RealMatrix y, RealMatrix dout) {
    double sum = 0;
    for (int n = 0; n < y.getRowDimension(); n++) {
      sum += y.getRowVector(n).dotProduct(dout.getRowVector(n));
    }
    return sum;
  }
}
