package kobai.samples.right.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** The slope is the sign of the output, which is 0 or 1. */
public final class SignOfOutput implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> Math.max(v, 0));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(y, Math::signum));
  }
}
