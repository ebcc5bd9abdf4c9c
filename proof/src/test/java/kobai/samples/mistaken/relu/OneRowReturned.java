package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Returns a row where a batch is wanted. */
@Mistake(number = 39, names = "dx:wrong-shape")
public class OneRowReturned implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double[] dx = new double[x.getColumnDimension()];
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < dx.length; j++) {
        dx[j] = x.getEntry(i, j) > 0 ? dout.getEntry(i, j) : 0;
      }
    }
    return MatrixUtils.createRowRealMatrix(dx);
  }
}
