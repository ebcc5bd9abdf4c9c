package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps dx in a field and fills the same matrix every time. */
@Mistake(number = 46, names = "dx:reused-buffer")
public class OneGradientMatrix implements Layer {
  private RealMatrix y;
  private RealMatrix dx;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    if (dx == null || dx.getRowDimension() != dout.getRowDimension()) {
      dx = dout.copy();
    }
    for (int i = 0; i < dout.getRowDimension(); i++) {
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        dx.setEntry(i, j, dout.getEntry(i, j) * y.getEntry(i, j) * (1 - y.getEntry(i, j)));
      }
    }
    return dx;
  }
}
