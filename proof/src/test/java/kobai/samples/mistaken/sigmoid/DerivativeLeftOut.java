package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Sends the gradient on as it came. */
@Mistake(number = 17, names = "dx:dout-unchanged")
public class DerivativeLeftOut implements Layer {
  @Override
  public RealMatrix forward(RealMatrix x) {
    return map(x, v -> 1 / (1 + Math.exp(-v)));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return dout.copy();
  }
}
