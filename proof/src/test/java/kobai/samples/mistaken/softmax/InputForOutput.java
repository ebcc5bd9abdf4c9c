package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Has the right formula, and fills in x for y everywhere. */
@Mistake(names = "dx:input-for-output")
public class InputForOutput implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
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
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dout.getRowDimension(); n++) {
      double sum = dout.getRowVector(n).dotProduct(x.getRowVector(n));
      for (int k = 0; k < dout.getColumnDimension(); k++) {
        dx.setEntry(n, k, x.getEntry(n, k) * (dout.getEntry(n, k) - sum));
      }
    }
    return dx;
  }
}
