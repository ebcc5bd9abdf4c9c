package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes y/x for the mask: 0/0 where x is zero. */
@Mistake(number = 40, names = "dx:not-finite")
public class OutputOverInput implements Layer {
  private RealMatrix x;
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    y = map(x, v -> v > 0 ? v : 0);
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int i = 0; i < dx.getRowDimension(); i++) {
      for (int j = 0; j < dx.getColumnDimension(); j++) {
        dx.multiplyEntry(i, j, y.getEntry(i, j) / x.getEntry(i, j));
      }
    }
    return dx;
  }
}
