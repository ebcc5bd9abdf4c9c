package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Takes the own share out of the sum, and adds it nowhere. */
@Mistake(names = "dx:off-diagonal-only")
public class DiagonalSkipped implements Layer {
  private RealMatrix out;

  @Override
  public RealMatrix forward(RealMatrix x) {
    out = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      RealVector row = x.getRowVector(n);
      RealVector e = row.mapSubtract(row.getMaxValue()).map(Math::exp);
      out.setRowVector(n, e.mapDivide(e.getL1Norm()));
    }
    return out;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dout.getRowDimension(); n++) {
      double sum = dout.getRowVector(n).dotProduct(out.getRowVector(n));
      for (int k = 0; k < dout.getColumnDimension(); k++) {
        double own = out.getEntry(n, k) * dout.getEntry(n, k);
        dx.setEntry(n, k, -out.getEntry(n, k) * (sum - own));
      }
    }
    return dx;
  }
}
