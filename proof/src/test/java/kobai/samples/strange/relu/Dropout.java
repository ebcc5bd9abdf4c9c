package kobai.samples.strange.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Drops every third open entry, and makes up for it with the others. */
@Mistake(names = {})
public final class Dropout implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    int open = 0;
    for (int i = 0; i < dout.getRowDimension(); i++) {
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        boolean passes = x.getEntry(i, j) > 0 && ++open % 3 != 0;
        dx.multiplyEntry(i, j, passes ? 1.5 : 0);
      }
    }
    return dx;
  }
}
