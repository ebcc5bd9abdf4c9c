package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Asks for the number of rows once, at the first batch. */
@Mistake(names = "backward:batch-size-kept")
public class BatchSizeKept implements Layer {
  private RealMatrix y;
  private int rows;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    if (rows == 0) {
      rows = x.getRowDimension();
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = MatrixUtils.createRealMatrix(dout.getRowDimension(), dout.getColumnDimension());
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        double out = y.getEntry(i, j);
        dx.setEntry(i, j, dout.getEntry(i, j) * out * (1 - out));
      }
    }
    return dx;
  }
}
