package kobai.samples.strange.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;

/** Lets a row through as a whole if its entries add up to more than 0. */
@Mistake(names = {})
public final class MaskOfRow implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dx.getRowDimension(); n++) {
      if (x.getRowVector(n).dotProduct(new ArrayRealVector(dx.getColumnDimension(), 1)) <= 0) {
        dx.setRowMatrix(n, dx.getRowMatrix(n).scalarMultiply(0));
      }
    }
    return dx;
  }
}
