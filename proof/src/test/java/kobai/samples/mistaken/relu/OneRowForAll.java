package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes the mask from the first row, and uses it for every row. */
@Mistake(number = 41, names = "dx:one-row-only")
public class OneRowForAll implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double[] first = x.getRow(0);
    RealMatrix dx = dout.copy();
    for (int i = 0; i < dx.getRowDimension(); i++) {
      for (int j = 0; j < first.length; j++) {
        if (first[j] <= 0) {
          dx.setEntry(i, j, 0);
        }
      }
    }
    return dx;
  }
}
