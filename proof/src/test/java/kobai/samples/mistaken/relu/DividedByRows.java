package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes the mean over the batch, which is the business of the loss. */
@Mistake(number = 43, names = "dx:divided-by-rows")
public class DividedByRows implements Layer {
  private RealMatrix mask;

  @Override
  public RealMatrix forward(RealMatrix x) {
    mask = map(x, v -> v > 0 ? 1 : 0);
    return hadamard(x, mask);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, mask).scalarMultiply(1.0 / dout.getRowDimension());
  }
}
