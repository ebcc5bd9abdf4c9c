package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Derives the numerator of eˣ/Σ eˣ alone. */
@Mistake(number = 38, names = "dx:output-times-dout")
public class SumForgotten implements Layer {
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
      RealVector row = x.getRowVector(n);
      RealVector e = row.mapSubtract(row.getMaxValue()).map(Math::exp);
      dx.setRowVector(n, e.mapDivide(e.getL1Norm()).ebeMultiply(dout.getRowVector(n)));
    }
    return dx;
  }
}
