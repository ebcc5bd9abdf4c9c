package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes the mean over the batch, which is the business of the loss. */
@Mistake(number = 43, names = "dx:divided-by-rows")
public class DividedByRows implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    int n = dout.getRowDimension();
    return hadamard(dout, map(y, v -> v * (1 - v))).scalarMultiply(1.0 / n);
  }
}
