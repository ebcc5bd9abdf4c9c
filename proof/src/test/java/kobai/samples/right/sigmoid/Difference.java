package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** The slope as y − y², by matrix operations. */
public final class Difference implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(y.subtract(hadamard(y, y)), dout);
  }
}
