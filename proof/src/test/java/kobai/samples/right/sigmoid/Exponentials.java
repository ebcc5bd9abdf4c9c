package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** The quotient e⁻ˣ/(1 + e⁻ˣ)², which is even, so that |x| keeps it from overflowing. */
public final class Exponentials implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> 1 / (1 + Math.exp(-v)));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(
        dout,
        map(
            x,
            v -> {
              double e = Math.exp(-Math.abs(v));
              return e / ((1 + e) * (1 + e));
            }));
  }
}
