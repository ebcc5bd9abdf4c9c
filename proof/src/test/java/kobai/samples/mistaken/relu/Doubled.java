package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds dout where it is there already. */
@Mistake(number = 43, names = "dx:doubled")
public class Doubled implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = hadamard(dout, map(x, v -> v > 0 ? 1 : 0));
    for (int i = 0; i < dx.getRowDimension(); i++) {
      for (int j = 0; j < dx.getColumnDimension(); j++) {
        if (x.getEntry(i, j) > 0) {
          dx.addToEntry(i, j, dout.getEntry(i, j));
        }
      }
    }
    return dx;
  }
}
