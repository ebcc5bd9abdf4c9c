package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** The slope as 1/(2·cosh(x/2))². */
public final class HyperbolicCosine implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> 1 / (1 + Math.exp(-v)));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(x, v -> Math.pow(2 * Math.cosh(v / 2), -2)));
  }
}
