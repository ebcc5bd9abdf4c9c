package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Counts i up to the number of columns and j up to the number of rows. */
@Mistake(number = 48, names = "backward:index-out-of-range")
public class RowsAndColumnsSwapped implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int i = 0; i < x.getColumnDimension(); i++) {
      for (int j = 0; j < x.getRowDimension(); j++) {
        if (x.getEntry(i, j) <= 0) {
          dx.setEntry(i, j, 0);
        }
      }
    }
    return dx;
  }
}
