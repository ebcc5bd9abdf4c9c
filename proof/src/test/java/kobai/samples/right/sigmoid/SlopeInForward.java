package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Forward computes the slope already, and keeps nothing else. */
public final class SlopeInForward implements Layer {
  private RealMatrix slope; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix y = map(x, v -> 1 / (1 + Math.exp(-v)));
    slope = map(y, s -> s * (1 - s));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(slope, dout);
  }
}
