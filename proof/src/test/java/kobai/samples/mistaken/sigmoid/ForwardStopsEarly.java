package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Leaves the last row of the outputs at zero. */
@Mistake(names = "y:last-row-left-out")
public class ForwardStopsEarly implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = MatrixUtils.createRealMatrix(x.getRowDimension(), x.getColumnDimension());
    for (int i = 0; i < x.getRowDimension() - 1; i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        y.setEntry(i, j, 1 / (1 + Math.exp(-x.getEntry(i, j))));
      }
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(y, v -> v * (1 - v)));
  }
}
