package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes y for 0 or 1 beyond ±20, so that nothing overflows: off by 2·10⁻⁹ there. */
@Mistake(names = "y:cut-off")
public class CutOffAtTwenty implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = x.copy();
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        double v = x.getEntry(i, j);
        if (v > 20) {
          y.setEntry(i, j, 1);
        } else if (v < -20) {
          y.setEntry(i, j, 0);
        } else {
          y.setEntry(i, j, 1 / (1 + Math.exp(-v)));
        }
      }
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(y, v -> v * (1 - v)));
  }
}
