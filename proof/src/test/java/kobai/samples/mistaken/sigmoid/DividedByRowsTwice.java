package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Divides by the batch size in dout, and once more in the result. */
@Mistake(number = 43, names = "dx:divided-by-rows-twice")
public class DividedByRowsTwice implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double n = dout.getRowDimension();
    RealMatrix mean = dout.scalarMultiply(1 / n);
    return map(hadamard(mean, map(y, v -> v * (1 - v))), v -> v / n);
  }
}
