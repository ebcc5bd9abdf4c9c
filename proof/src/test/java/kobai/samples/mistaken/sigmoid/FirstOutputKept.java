package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps y if there is none yet, and so keeps that of the first batch for ever. */
@Mistake(number = 21, names = "dx:first-input-kept")
public class FirstOutputKept implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix out = map(x, v -> 1 / (1 + Math.exp(-v)));
    if (y == null) {
      y = out;
    }
    return out;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(y, v -> v * (1 - v)));
  }
}
