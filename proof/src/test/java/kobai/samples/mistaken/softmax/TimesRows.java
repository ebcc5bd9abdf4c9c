package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Undoes a mean over the batch that nobody has taken. */
@Mistake(number = 43, names = "dx:times-rows")
public class TimesRows implements Layer {
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
    RealMatrix dx = dout.scalarMultiply(dout.getRowDimension());
    for (int n = 0; n < dx.getRowDimension(); n++) {
      RealVector p = out.getRowVector(n);
      RealVector d = dx.getRowVector(n);
      dx.setRowVector(n, p.ebeMultiply(d.mapSubtract(p.dotProduct(d))));
    }
    return dx;
  }
}
