package kobai.samples.strange.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Gives the rows of dx from the last to the first. */
@Mistake(names = "dx:one-row-only")
public final class RowsReversed implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix right = hadamard(dout, map(y, v -> v * (1 - v)));
    int rows = right.getRowDimension();
    RealMatrix dx = right.copy();
    for (int n = 0; n < rows; n++) {
      dx.setRowMatrix(n, right.getRowMatrix(rows - 1 - n));
    }
    return dx;
  }
}
