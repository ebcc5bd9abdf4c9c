package kobai.samples.mistaken.sigmoid;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Stops a column too early. */
@Mistake(names = "dx:last-column-left-out")
public class LastColumnLeftOut implements Layer {
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
    RealMatrix dx = MatrixUtils.createRealMatrix(dout.getRowDimension(), dout.getColumnDimension());
    for (int n = 0; n < dout.getRowDimension(); n++) {
      for (int d = 0; d + 1 < dout.getColumnDimension(); d++) {
        double y = out.getEntry(n, d);
        dx.setEntry(n, d, y * (1 - y) * dout.getEntry(n, d));
      }
    }
    return dx;
  }
}
