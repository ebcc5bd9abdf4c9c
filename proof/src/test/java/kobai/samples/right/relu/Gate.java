package kobai.samples.right.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** A layer that lets an entry through or stops it, as default methods. */
interface Gate extends Layer {

  boolean opensAt(double value);

  RealMatrix input();

  default RealMatrix output() {
    return map(input(), v -> opensAt(v) ? v : 0);
  }

  @Override
  default RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int i = 0; i < dx.getRowDimension(); i++) {
      for (int j = 0; j < dx.getColumnDimension(); j++) {
        if (!opensAt(input().getEntry(i, j))) {
          dx.setEntry(i, j, 0);
        }
      }
    }
    return dx;
  }
}
