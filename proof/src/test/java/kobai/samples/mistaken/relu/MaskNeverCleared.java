package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Sets entries of the mask to one, and none ever back to zero. */
@Mistake(number = 30, names = "dx:mask-not-cleared")
public class MaskNeverCleared implements Layer {
  private RealMatrix mask;

  @Override
  public RealMatrix forward(RealMatrix x) {
    int rows = x.getRowDimension();
    int columns = x.getColumnDimension();
    if (mask == null || mask.getRowDimension() != rows) {
      mask = MatrixUtils.createRealMatrix(rows, columns);
    }
    RealMatrix y = MatrixUtils.createRealMatrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (x.getEntry(i, j) > 0) {
          mask.setEntry(i, j, 1);
          y.setEntry(i, j, x.getEntry(i, j));
        }
      }
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, mask);
  }
}
