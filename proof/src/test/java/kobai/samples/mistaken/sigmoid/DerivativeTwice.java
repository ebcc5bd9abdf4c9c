package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps the derivative, and multiplies by it in two places. */
@Mistake(names = "dx:derivative-twice")
public class DerivativeTwice implements Layer {
  private RealMatrix slope;

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix y = map(x, v -> 1 / (1 + Math.exp(-v)));
    slope = map(y, v -> v * (1 - v));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix local = hadamard(dout, slope);
    return hadamard(local, slope);
  }
}
