package kobai.samples.right.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps a mask of ones and zeros, and multiplies by it both ways. */
public final class NumberMask implements Layer {
  private RealMatrix mask; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    mask = map(x, v -> v > 0 ? 1.0 : 0.0);
    return hadamard(x, mask);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, mask);
  }
}
