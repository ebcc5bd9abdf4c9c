package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Counts one column too far in forward. */
@Mistake(number = 48, names = "forward:index-out-of-range")
public class ForwardLoopTooLong implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    RealMatrix y = x.copy();
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j <= x.getColumnDimension(); j++) {
        y.setEntry(i, j, Math.max(x.getEntry(i, j), 0));
      }
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(x, v -> v > 0 ? 1 : 0));
  }
}
