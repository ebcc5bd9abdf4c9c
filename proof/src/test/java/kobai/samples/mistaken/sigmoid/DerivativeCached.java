package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Computes the derivative once, to save time, and never again. */
@Mistake(number = 21, names = "dx:first-input-kept")
public class DerivativeCached implements Layer {
  private RealMatrix x;
  private RealMatrix derivative;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> 1 / (1 + Math.exp(-v)));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    if (derivative == null) {
      RealMatrix y = map(x, v -> 1 / (1 + Math.exp(-v)));
      derivative = map(y, v -> v * (1 - v));
    }
    return hadamard(dout, derivative);
  }
}
