package kobai.samples.right.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.OpenMapRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Gives back a sparse matrix, in which only open entries stand. */
public final class SparseMatrix implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    OpenMapRealMatrix dx = new OpenMapRealMatrix(dout.getRowDimension(), dout.getColumnDimension());
    for (int i = 0; i < dout.getRowDimension(); i++) {
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        if (x.getEntry(i, j) > 0) {
          dx.setEntry(i, j, dout.getEntry(i, j));
        }
      }
    }
    return dx;
  }
}
