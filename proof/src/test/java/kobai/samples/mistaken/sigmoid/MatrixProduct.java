package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Multiplies matrices where entries are to be multiplied. */
@Mistake(number = 48, names = "backward:shapes-do-not-fit")
public class MatrixProduct implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return dout.multiply(map(y, v -> v * (1 - v)));
  }
}
