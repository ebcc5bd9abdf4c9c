package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Brings the half of the squared error along. */
@Mistake(number = 43, names = "dx:halved")
public class Halved implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout.scalarMultiply(0.5), map(y, v -> v * (1 - v)));
  }
}
