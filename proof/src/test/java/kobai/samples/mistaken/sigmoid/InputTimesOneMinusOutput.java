package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes x for the first factor and y for the second. */
@Mistake(names = "dx:input-and-output-mixed")
public class InputTimesOneMinusOutput implements Layer {
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
    RealMatrix dx = dout.copy();
    for (int i = 0; i < dx.getRowDimension(); i++) {
      for (int j = 0; j < dx.getColumnDimension(); j++) {
        dx.setEntry(i, j, dout.getEntry(i, j) * x.getEntry(i, j) * (1 - y.getEntry(i, j)));
      }
    }
    return dx;
  }
}
