package kobai.samples.right.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Both ways by the absolute value: y = (x + |x|)/2, and half of the slope of x + |x|. */
public final class AbsoluteValue implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> (v + Math.abs(v)) / 2);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(x, v -> v == 0 ? 0 : (1 + v / Math.abs(v)) / 2));
  }
}
