package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes dx with rows and columns the wrong way round. */
@Mistake(number = 39, names = "dx:transposed")
public class Transposed implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = MatrixUtils.createRealMatrix(x.getColumnDimension(), x.getRowDimension());
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        dx.setEntry(j, i, x.getEntry(i, j) > 0 ? dout.getEntry(i, j) : 0);
      }
    }
    return dx;
  }
}
