package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes dout for the targets, and y − t for the gradient. */
@Mistake(names = "dx:output-minus-dout")
public class OutputMinusDout implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return y.subtract(dout);
  }
}
