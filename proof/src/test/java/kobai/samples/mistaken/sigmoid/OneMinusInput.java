package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes y for the first factor and x for the second. */
@Mistake(names = "dx:input-and-output-mixed")
public class OneMinusInput implements Layer {
  private RealMatrix x;
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, hadamard(y, map(x, v -> 1 - v)));
  }
}
