package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Finds x again from y, with a slip under the logarithm: all NaN. */
@Mistake(number = 40, names = "dx:not-finite")
public class LogitUpsideDown implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix x = map(y, v -> Math.log((v - 1) / v));
    RealMatrix e = map(x, v -> Math.exp(-v));
    return hadamard(dout, map(e, v -> v / ((1 + v) * (1 + v))));
  }
}
