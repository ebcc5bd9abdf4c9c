package kobai.samples.right.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** A switch over the sign. */
public final class SignSwitch implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = MatrixUtils.createRealMatrix(dout.getRowDimension(), dout.getColumnDimension());
    for (int i = 0; i < dout.getRowDimension(); i++) {
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        double slope =
            switch (Double.compare(x.getEntry(i, j), 0.0)) {
              case 1 -> 1;
              default -> 0;
            };
        dx.setEntry(i, j, slope * dout.getEntry(i, j));
      }
    }
    return dx;
  }
}
