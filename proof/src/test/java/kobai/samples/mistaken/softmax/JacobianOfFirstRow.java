package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Builds the Jacobian of the first row, and multiplies the whole batch by it. */
@Mistake(number = 41, names = "dx:one-row-only")
public class JacobianOfFirstRow implements Layer {
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
    int d = out.getColumnDimension();
    RealMatrix jacobian = MatrixUtils.createRealMatrix(d, d);
    for (int i = 0; i < d; i++) {
      for (int k = 0; k < d; k++) {
        double own = i == k ? out.getEntry(0, i) : 0;
        jacobian.setEntry(i, k, own - out.getEntry(0, i) * out.getEntry(0, k));
      }
    }
    return dout.multiply(jacobian);
  }
}
