package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds every dx to the one before. */
@Mistake(number = 47, names = "dx:accumulates")
public class Accumulates implements Layer {
  private RealMatrix x;
  private RealMatrix dx;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    if (dx == null || dx.getRowDimension() != x.getRowDimension()) {
      dx = x.scalarMultiply(0);
    }
    dx = dx.add(hadamard(dout, map(x, v -> v > 0 ? 1 : 0)));
    return dx;
  }
}
