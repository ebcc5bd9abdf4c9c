package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Lets through what forward has cut off. */
@Mistake(number = 23, names = "dx:mask-inverted")
public class MaskInverted implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(x, v -> v > 0 ? 0 : 1));
  }
}
