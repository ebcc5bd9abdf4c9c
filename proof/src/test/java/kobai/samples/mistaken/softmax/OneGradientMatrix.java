package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Keeps a matrix for dx and fills it anew each time. */
@Mistake(number = 46, names = "dx:reused-buffer")
public class OneGradientMatrix implements Layer {
  private RealMatrix out;
  private RealMatrix dx;

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
    if (dx == null || dx.getRowDimension() != dout.getRowDimension()) {
      dx = dout.copy();
    }
    for (int n = 0; n < dout.getRowDimension(); n++) {
      RealVector p = out.getRowVector(n);
      RealVector d = dout.getRowVector(n);
      dx.setRowVector(n, p.ebeMultiply(d.mapSubtract(p.dotProduct(d))));
    }
    return dx;
  }
}
