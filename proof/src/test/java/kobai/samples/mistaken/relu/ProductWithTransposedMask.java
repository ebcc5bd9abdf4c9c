package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Multiplies matrices, and transposes until the sizes fit. */
@Mistake(number = 39, names = "dx:wrong-shape")
public class ProductWithTransposedMask implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix mask = map(x, v -> v > 0 ? 1 : 0);
    return dout.multiply(mask.transpose());
  }
}
