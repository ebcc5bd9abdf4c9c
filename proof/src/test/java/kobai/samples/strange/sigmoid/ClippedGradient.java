package kobai.samples.strange.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Clips dx to ±0.1. */
@Mistake(names = {})
public final class ClippedGradient implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return map(hadamard(dout, map(y, v -> v * (1 - v))), g -> Math.max(-0.1, Math.min(0.1, g)));
  }
}
