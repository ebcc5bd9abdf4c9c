package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Believes that every matrix is of one class. */
@Mistake(number = 48, names = "backward:throws")
public class CastToArrayMatrix implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    BlockRealMatrix dx = (BlockRealMatrix) dout.copy();
    for (int i = 0; i < dx.getRowDimension(); i++) {
      for (int j = 0; j < dx.getColumnDimension(); j++) {
        dx.setEntry(i, j, x.getEntry(i, j) > 0 ? dout.getEntry(i, j) : 0);
      }
    }
    return dx;
  }
}
