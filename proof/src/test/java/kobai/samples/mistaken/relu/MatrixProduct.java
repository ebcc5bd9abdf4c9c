package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Multiplies matrices where entries are to be multiplied. */
@Mistake(number = 48, names = "backward:shapes-do-not-fit")
public class MatrixProduct implements Layer {
  private RealMatrix mask;

  @Override
  public RealMatrix forward(RealMatrix x) {
    mask = map(x, v -> v > 0 ? 1 : 0);
    return hadamard(x, mask);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return dout.multiply(mask);
  }
}
