package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Sets entries of dx to zero in a dx that is zero from the start. */
@Mistake(names = "dx:all-zeros")
public class NeverFilled implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = MatrixUtils.createRealMatrix(dout.getRowDimension(), dout.getColumnDimension());
    for (int i = 0; i < dx.getRowDimension(); i++) {
      for (int j = 0; j < dx.getColumnDimension(); j++) {
        if (x.getEntry(i, j) <= 0) {
          dx.setEntry(i, j, 0);
        }
      }
    }
    return dx;
  }
}
