package kobai.samples.strange.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** The slope stays what it is at 1 where |x| > 1. */
@Mistake(names = {})
public final class FlatBeyondOne implements Layer {
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
              double s = 1 / (1 + Math.exp(-Math.max(-1, Math.min(1, v))));
              return s * (1 - s);
            }));
  }
}
