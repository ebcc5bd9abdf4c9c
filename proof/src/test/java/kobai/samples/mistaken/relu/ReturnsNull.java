package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Computes dx into a variable, and returns null. */
@Mistake(number = 39, names = "dx:nothing-given")
public class ReturnsNull implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = hadamard(dout, map(x, v -> v > 0 ? 1 : 0));
    return null;
  }
}
