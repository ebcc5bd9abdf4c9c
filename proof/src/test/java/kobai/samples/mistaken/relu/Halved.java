package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Has (x + |x|)/2 in mind, and takes the half without the other half. */
@Mistake(number = 43, names = "dx:halved")
public class Halved implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix mask = map(x, v -> v > 0 ? 1 : 0);
    return hadamard(dout, mask.scalarMultiply(1.0 / 2));
  }
}
