package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Asks for the size of dout once. */
@Mistake(names = "backward:batch-size-kept")
public class BatchSizeKept implements Layer {
  private RealMatrix x;
  private int rows = -1;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    if (rows < 0) {
      rows = dout.getRowDimension();
    }
    RealMatrix dx = dout.copy();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        if (x.getEntry(i, j) <= 0) {
          dx.setEntry(i, j, 0);
        }
      }
    }
    return dx;
  }
}
