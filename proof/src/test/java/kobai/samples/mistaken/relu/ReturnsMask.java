package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Gives the derivative for the gradient. */
@Mistake(number = 24, names = "dx:upstream-left-out")
public class ReturnsMask implements Layer {
  private RealMatrix mask;

  @Override
  public RealMatrix forward(RealMatrix x) {
    mask = map(x, v -> v > 0 ? 1 : 0);
    return hadamard(x, mask);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return mask.copy();
  }
}
