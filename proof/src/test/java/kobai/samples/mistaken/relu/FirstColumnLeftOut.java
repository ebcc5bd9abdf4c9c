package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Counts the columns from one. */
@Mistake(names = "dx:first-column-left-out")
public class FirstColumnLeftOut implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.scalarMultiply(0);
    for (int i = 0; i < dx.getRowDimension(); i++) {
      for (int j = 1; j < dx.getColumnDimension(); j++) {
        if (x.getEntry(i, j) > 0) {
          dx.setEntry(i, j, dout.getEntry(i, j));
        }
      }
    }
    return dx;
  }
}
