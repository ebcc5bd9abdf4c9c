package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Sends dout through the sigmoid, as if backward were forward the other way round. */
@Mistake(names = "dx:forward-of-dout")
public class SigmoidOfDout implements Layer {
  @Override
  public RealMatrix forward(RealMatrix x) {
    return sigmoid(x);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return sigmoid(dout);
  }

  private static RealMatrix sigmoid(RealMatrix a) {
    return map(a, v -> 1 / (1 + Math.exp(-v)));
  }
}
