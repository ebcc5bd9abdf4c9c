package kobai.samples.right.softmax;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Any function of single rows; those who extend it see vectors only. */
abstract class RowByRow implements Layer {

  private RealMatrix y; // N×D

  abstract RealVector value(RealVector x);

  abstract RealVector share(RealVector y, RealVector dout);

  @Override
  public final RealMatrix forward(RealMatrix x) {
    RealMatrix rows = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      rows.setRowVector(n, value(x.getRowVector(n)));
    }
    y = rows;
    return rows;
  }

  @Override
  public final RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dout.getRowDimension(); n++) {
      dx.setRowVector(n, share(y.getRowVector(n), dout.getRowVector(n)));
    }
    return dx;
  }
}
