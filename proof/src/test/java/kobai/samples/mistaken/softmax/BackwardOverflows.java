package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Computes y anew in backward, and there forgets the maximum. */
@Mistake(number = 36, names = "dx:overflow")
public class BackwardOverflows implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
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
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      RealVector e = x.getRowVector(n).map(Math::exp);
      RealVector p = e.mapDivide(e.getL1Norm());
      RealVector d = dout.getRowVector(n);
      dx.setRowVector(n, p.ebeMultiply(d.mapSubtract(p.dotProduct(d))));
    }
    return dx;
  }
}
