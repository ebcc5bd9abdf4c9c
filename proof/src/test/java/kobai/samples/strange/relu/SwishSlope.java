package kobai.samples.strange.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** The slope of x·σ(x), which looks much the same from afar. */
@Mistake(names = {})
public final class SwishSlope implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(
        dout,
        map(
            x,
            v -> {
              double s = 1 / (1 + Math.exp(-v));
              return s + v * s * (1 - s);
            }));
  }
}
