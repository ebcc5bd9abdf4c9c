package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Does to dout what forward does to x. */
@Mistake(number = 22, names = "dx:derivative-at-dout")
public class ReluOfDout implements Layer {
  @Override
  public RealMatrix forward(RealMatrix x) {
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return map(dout, v -> Math.max(v, 0));
  }
}
