package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Takes the maximum off x itself. */
@Mistake(names = "x:overwrites")
public class OverwritesInput implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = MatrixUtils.createRealMatrix(x.getRowDimension(), x.getColumnDimension());
    for (int n = 0; n < x.getRowDimension(); n++) {
      x.setRowVector(n, x.getRowVector(n).mapSubtract(x.getRowVector(n).getMaxValue()));
      RealVector e = x.getRowVector(n).map(Math::exp);
      y.setRowVector(n, e.mapDivide(e.getL1Norm()));
    }
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
