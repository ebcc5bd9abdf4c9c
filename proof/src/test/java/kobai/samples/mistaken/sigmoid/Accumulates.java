package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds to the dx of the calls before, having heard that gradients accumulate. */
@Mistake(number = 47, names = "dx:accumulates")
public class Accumulates implements Layer {
  private RealMatrix y;
  private RealMatrix dx;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix now = hadamard(dout, map(y, v -> v * (1 - v)));
    if (dx == null || dx.getRowDimension() != now.getRowDimension()) {
      dx = now;
    } else {
      dx = dx.add(now);
    }
    return dx;
  }
}
