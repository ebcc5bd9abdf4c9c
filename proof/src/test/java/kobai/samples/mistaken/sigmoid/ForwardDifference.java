package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes a one-sided difference quotient of its own forward, for all entries at once. */
@Mistake(number = 45, names = "dx:difference-quotient")
public class ForwardDifference implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> 1 / (1 + Math.exp(-v)));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double h = 1e-7;
    RealMatrix kept = x;
    RealMatrix before = forward(kept);
    RealMatrix after = forward(kept.scalarAdd(h));
    x = kept;
    return hadamard(dout, after.subtract(before).scalarMultiply(1 / h));
  }
}
