package kobai.samples.mistaken.sigmoid;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds its share once for every column. */
@Mistake(number = 43, names = "dx:times-columns")
public class TimesColumns implements Layer {
  private RealMatrix out;

  @Override
  public RealMatrix forward(RealMatrix x) {
    out = x.copy();
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        out.setEntry(i, j, 1 / (1 + Math.exp(-x.getEntry(i, j))));
      }
    }
    return out;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.scalarMultiply(0);
    for (int i = 0; i < dout.getRowDimension(); i++) {
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        for (int k = 0; k < dout.getColumnDimension(); k++) {
          dx.addToEntry(i, j, dout.getEntry(i, j) * out.getEntry(i, j) * (1 - out.getEntry(i, j)));
        }
      }
    }
    return dx;
  }
}
