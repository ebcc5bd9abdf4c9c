package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Returns dout itself: the slope is one, after all. */
@Mistake(number = 46, names = "dx:dout-unchanged")
public class DerivativeLeftOut implements Layer {
  @Override
  public RealMatrix forward(RealMatrix x) {
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return dout;
  }
}
