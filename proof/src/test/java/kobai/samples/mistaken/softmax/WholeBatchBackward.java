package kobai.samples.mistaken.softmax;

import static kobai.nn.Matrices.hadamard;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Sums over the whole batch in backward. */
@Mistake(number = 34, names = "dx:rows-mixed")
public class WholeBatchBackward implements Layer {
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
    double sum = 0;
    for (int n = 0; n < dout.getRowDimension(); n++) {
      for (int i = 0; i < dout.getColumnDimension(); i++) {
        sum += dout.getEntry(n, i) * y.getEntry(n, i);
      }
    }
    return hadamard(y, dout.scalarAdd(-sum));
  }
}
