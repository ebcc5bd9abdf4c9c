package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Returns the Jacobian of the last row, D×D. */
@Mistake(number = 39, names = "dx:wrong-shape")
public class OnlyJacobian implements Layer {
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
    for (int n = 0; n < out.getRowDimension(); n++) {
      RealVector p = out.getRowVector(n);
      jacobian = MatrixUtils.createRealDiagonalMatrix(p.toArray()).subtract(p.outerProduct(p));
    }
    return jacobian;
  }
}
