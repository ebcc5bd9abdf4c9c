package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Sums every column of dout ⊙ y where every row is to be summed. */
@Mistake(number = 37, names = "dx:columns-for-rows")
public class ColumnSumsInBackward implements Layer {
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
    RealMatrix dx = dout.copy();
    for (int k = 0; k < y.getColumnDimension(); k++) {
      double sum = dout.getColumnVector(k).dotProduct(y.getColumnVector(k));
      for (int n = 0; n < y.getRowDimension(); n++) {
        dx.setEntry(n, k, y.getEntry(n, k) * (dout.getEntry(n, k) - sum));
      }
    }
    return dx;
  }
}
