package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Copies every output into the same matrix. */
@Mistake(number = 46, names = "y:reused-buffer")
public class OneOutputMatrix implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    if (y == null || y.getRowDimension() != x.getRowDimension()) {
      y = x.copy();
    }
    y.setSubMatrix(map(x, v -> Math.max(v, 0)).getData(), 0, 0);
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(y, v -> v > 0 ? 1 : 0));
  }
}
