package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Makes as many Jacobians as the first batch has rows, and fills them in forward. */
@Mistake(names = "forward:batch-size-kept")
public class JacobiansOfFirstSize implements Layer {
  private RealMatrix[] jacobians;

  @Override
  public RealMatrix forward(RealMatrix x) {
    if (jacobians == null) {
      jacobians = new RealMatrix[x.getRowDimension()];
    }
    RealMatrix y = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      RealVector row = x.getRowVector(n);
      RealVector e = row.mapSubtract(row.getMaxValue()).map(Math::exp);
      RealVector p = e.mapDivide(e.getL1Norm());
      y.setRowVector(n, p);
      jacobians[n] = MatrixUtils.createRealDiagonalMatrix(p.toArray()).subtract(p.outerProduct(p));
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dout.getRowDimension(); n++) {
      dx.setRow(n, jacobians[n].operate(dout.getRow(n)));
    }
    return dx;
  }
}
