package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Divides dout by the batch size, and the result once more. */
@Mistake(number = 43, names = "dx:divided-by-rows-twice")
public class DividedByRowsTwice implements Layer {
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
    double size = dout.getRowDimension();
    RealMatrix mean = dout.scalarMultiply(1 / size);
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dout.getRowDimension(); n++) {
      double sum = mean.getRowVector(n).dotProduct(y.getRowVector(n));
      for (int k = 0; k < dout.getColumnDimension(); k++) {
        dx.setEntry(n, k, y.getEntry(n, k) * (mean.getEntry(n, k) - sum) / size);
      }
    }
    return dx;
  }
}
