package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps the mask in a static field, so that all ReLU layers of a network share it. */
@Mistake(number = 30, names = "dx:shared-between-layers")
public class StaticMask implements Layer {
  private static RealMatrix mask;

  @Override
  public RealMatrix forward(RealMatrix x) {
    mask = map(x, v -> v > 0 ? 1 : 0);
    return hadamard(x, mask);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, mask);
  }
}
