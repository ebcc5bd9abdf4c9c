package kobai.samples.mistaken.softmax;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Does not take the maximum off: ∞/∞ from about x = 710. */
@Mistake(number = 36, names = "y:overflow")
public class NoMaximum implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix e = map(x, Math::exp);
    for (int n = 0; n < e.getRowDimension(); n++) {
      e.setRowVector(n, e.getRowVector(n).mapDivide(e.getRowVector(n).getL1Norm()));
    }
    y = e;
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dout.getRowDimension(); n++) {
      double sum = dout.getRowVector(n).dotProduct(y.getRowVector(n));
      for (int k = 0; k < dout.getColumnDimension(); k++) {
        dx.setEntry(n, k, y.getEntry(n, k) * (dout.getEntry(n, k) - sum));
      }
    }
    return dx;
  }
}
