package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Multiplies by the Jacobian twice. */
@Mistake(names = "dx:derivative-twice")
public class DerivativeTwice implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix y = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      double max = x.getRowVector(n).getMaxValue();
      double sum = 0;
      for (int i = 0; i < x.getColumnDimension(); i++) {
        y.setEntry(n, i, Math.exp(x.getEntry(n, i) - max));
        sum += y.getEntry(n, i);
      }
      for (int i = 0; i < x.getColumnDimension(); i++) {
        y.setEntry(n, i, y.getEntry(n, i) / sum);
      }
    }
    this.y = y;
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return timesJacobian(timesJacobian(dout));
  }

  private RealMatrix timesJacobian(RealMatrix d) {
    RealMatrix result = d.copy();
    for (int n = 0; n < d.getRowDimension(); n++) {
      double sum = d.getRowVector(n).dotProduct(y.getRowVector(n));
      for (int k = 0; k < d.getColumnDimension(); k++) {
        result.setEntry(n, k, y.getEntry(n, k) * (d.getEntry(n, k) - sum));
      }
    }
    return result;
  }
}
