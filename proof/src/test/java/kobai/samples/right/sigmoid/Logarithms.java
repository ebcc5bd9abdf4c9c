package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** The slope by its logarithm. */
public final class Logarithms implements Layer {
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
              double a = Math.abs(v);
              return Math.exp(-a - 2 * Math.log1p(Math.exp(-a)));
            }));
  }
}
