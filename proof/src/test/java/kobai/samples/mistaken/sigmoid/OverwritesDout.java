package kobai.samples.mistaken.sigmoid;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Multiplies into dout itself, and hands out a copy. */
@Mistake(names = "dout:overwrites")
public class OverwritesDout implements Layer {
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
    for (int i = 0; i < dout.getRowDimension(); i++) {
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        double y = out.getEntry(i, j);
        dout.multiplyEntry(i, j, y * (1 - y));
      }
    }
    return dout.copy();
  }
}
