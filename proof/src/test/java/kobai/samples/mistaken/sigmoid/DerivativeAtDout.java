package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes the sigmoid of dout, and its derivative there. */
@Mistake(names = "dx:derivative-at-dout")
public class DerivativeAtDout implements Layer {
  @Override
  public RealMatrix forward(RealMatrix x) {
    return map(x, v -> 1 / (1 + Math.exp(-v)));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix y = map(dout, v -> 1 / (1 + Math.exp(-v)));
    return hadamard(dout, map(y, v -> v * (1 - v)));
  }
}
