package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Moves every entry up a little and looks how y changes. */
@Mistake(number = 45, names = "dx:difference-quotient")
public class OneSidedDifference implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return softmax(x);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix y = softmax(x);
    RealMatrix moved = x.copy();
    RealMatrix dx = x.copy();
    double h = 1e-6;
    for (int n = 0; n < x.getRowDimension(); n++) {
      for (int k = 0; k < x.getColumnDimension(); k++) {
        moved.addToEntry(n, k, h);
        RealMatrix change = softmax(moved).subtract(y);
        dx.setEntry(n, k, dout.getRowVector(n).dotProduct(change.getRowVector(n)) / h);
        moved.setEntry(n, k, x.getEntry(n, k));
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
