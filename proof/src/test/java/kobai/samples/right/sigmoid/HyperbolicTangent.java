package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Both ways by the hyperbolic tangent: σ(x) = (1 + tanh(x/2))/2. */
public final class HyperbolicTangent implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> (1 + Math.tanh(v / 2)) / 2);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(
        dout,
        map(
            x,
            v -> {
              double t = Math.tanh(v / 2);
              return (1 - t * t) / 4;
            }));
  }
}
