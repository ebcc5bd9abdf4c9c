package kobai.samples.strange.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Opens above 1, not above 0. */
@Mistake(names = {})
public final class CornerAtOne implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(x, v -> v > 1 ? 1 : 0));
  }
}
