package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Returns from forward before y is there. */
@Mistake(number = 39, names = "y:nothing-given")
public class ForwardReturnsNull implements Layer {
  private RealMatrix x;
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    RealMatrix out = y;
    y = map(x, v -> Math.max(v, 0));
    return out;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(x, v -> v > 0 ? 1 : 0));
  }
}
