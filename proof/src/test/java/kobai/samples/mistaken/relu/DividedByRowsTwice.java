package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Divides the mask by the batch size, and dout as well. */
@Mistake(number = 43, names = "dx:divided-by-rows-twice")
public class DividedByRowsTwice implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double n = x.getRowDimension();
    RealMatrix mask = map(x, v -> v > 0 ? 1 / n : 0);
    return hadamard(map(dout, v -> v / n), mask);
  }
}
