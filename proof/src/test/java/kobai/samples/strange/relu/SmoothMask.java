package kobai.samples.strange.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** A step that is smoothed out. */
@Mistake(names = {})
public final class SmoothMask implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(x, v -> 1 / (1 + Math.exp(-3 * v))));
  }
}
