package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Moves x by a little of dout, knowing that the Jacobian is symmetric. */
@Mistake(number = 45, names = "dx:difference-quotient")
public class DirectionalDifference implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return softmax(x);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double h = 1e-5;
    RealMatrix up = softmax(x.add(dout.scalarMultiply(h)));
    RealMatrix down = softmax(x.subtract(dout.scalarMultiply(h)));
    return up.subtract(down).scalarMultiply(1 / (2 * h));
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
