package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes a new dx for every row, and only the last one is returned. */
@Mistake(number = 41, names = "dx:last-row-only")
public class NewMatrixEachRow implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = null;
    for (int i = 0; i < x.getRowDimension(); i++) {
      dx = MatrixUtils.createRealMatrix(x.getRowDimension(), x.getColumnDimension());
      for (int j = 0; j < x.getColumnDimension(); j++) {
        if (x.getEntry(i, j) > 0) {
          dx.setEntry(i, j, dout.getEntry(i, j));
        }
      }
    }
    return dx;
  }
}
