package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Computes eˣ/(1 + eˣ)² from x, which is ∞/∞ for large x. */
@Mistake(number = 20, names = "dx:overflow")
public class BackwardOverflows implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> 1 / (1 + Math.exp(-v)));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(x, v -> Math.exp(v) / ((1 + Math.exp(v)) * (1 + Math.exp(v)))));
  }
}
