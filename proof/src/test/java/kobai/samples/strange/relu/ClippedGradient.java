package kobai.samples.strange.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Clips dx to ±1. */
@Mistake(names = {})
public final class ClippedGradient implements Layer {
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
        if (x.getEntry(i, j) > 0) {
          dx.setEntry(i, j, Math.max(-1, Math.min(1, dout.getEntry(i, j))));
        }
      }
    }
    return dx;
  }
}
