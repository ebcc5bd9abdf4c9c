package kobai.samples.mistaken.relu;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes its mask as large as the first batch, where no larger one fits. */
@Mistake(names = "forward:batch-size-kept")
public class MaskOfFirstSize implements Layer {
  private double[][] mask;

  @Override
  public RealMatrix forward(RealMatrix x) {
    if (mask == null) {
      mask = new double[x.getRowDimension()][x.getColumnDimension()];
    }
    RealMatrix y = x.copy();
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        mask[i][j] = x.getEntry(i, j) > 0 ? 1 : 0;
        y.multiplyEntry(i, j, mask[i][j]);
      }
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int i = 0; i < dout.getRowDimension(); i++) {
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        dx.multiplyEntry(i, j, mask[i][j]);
      }
    }
    return dx;
  }
}
