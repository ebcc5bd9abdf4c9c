package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Asks whether y is at least zero, which it always is. */
@Mistake(names = "dx:dout-unchanged")
public class OutputNeverNegative implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> Math.max(v, 0));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(y, v -> v >= 0 ? 1 : 0));
  }
}
