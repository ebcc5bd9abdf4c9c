package kobai.samples.mistaken.sigmoid;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Stops a row too early, and leaves dout there. */
@Mistake(names = "dx:last-row-left-out")
public class LastRowLeftOut implements Layer {
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
    RealMatrix dx = dout.copy();
    for (int i = 0; i < dx.getRowDimension() - 1; i++) {
      for (int j = 0; j < dx.getColumnDimension(); j++) {
        double y = out.getEntry(i, j);
        dx.multiplyEntry(i, j, y * (1 - y));
      }
    }
    return dx;
  }
}
