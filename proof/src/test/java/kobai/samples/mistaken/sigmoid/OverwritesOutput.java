package kobai.samples.mistaken.sigmoid;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes dx out of the y that forward has handed out. */
@Mistake(number = 46, names = "y:overwrites")
public class OverwritesOutput implements Layer {
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
    for (int i = 0; i < out.getRowDimension(); i++) {
      for (int j = 0; j < out.getColumnDimension(); j++) {
        double y = out.getEntry(i, j);
        out.setEntry(i, j, dout.getEntry(i, j) * y * (1 - y));
      }
    }
    return out;
  }
}
