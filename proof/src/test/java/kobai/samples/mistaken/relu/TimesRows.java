package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Goes through the batch once for every row of it. */
@Mistake(number = 43, names = "dx:times-rows")
public class TimesRows implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = MatrixUtils.createRealMatrix(x.getRowDimension(), x.getColumnDimension());
    RealMatrix masked = hadamard(dout, map(x, v -> v > 0 ? 1 : 0));
    for (int i = 0; i < x.getRowDimension(); i++) {
      dx = dx.add(masked);
    }
    return dx;
  }
}
