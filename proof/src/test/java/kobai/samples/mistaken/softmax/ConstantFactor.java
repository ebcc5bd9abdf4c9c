package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Makes the gradient three times as large, so that it learns faster. */
@Mistake(number = 43, names = "dx:constant-factor")
public class ConstantFactor implements Layer {
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
      RealVector p = out.getRowVector(n);
      double sum = p.dotProduct(dout.getRowVector(n));
      dx.setRowVector(n, p.ebeMultiply(dout.getRowVector(n).mapSubtract(sum)).mapMultiply(3));
    }
    return dx;
  }
}
