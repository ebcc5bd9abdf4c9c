package kobai.samples.right.softmax;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.DefaultRealMatrixChangingVisitor;
import org.apache.commons.math3.linear.RealMatrix;

/** A visitor walks over a copy of dout, after the sums are made. */
public final class Visitor implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix y = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      double max = x.getRowVector(n).getMaxValue();
      double sum = 0;
      for (int i = 0; i < x.getColumnDimension(); i++) {
        y.setEntry(n, i, Math.exp(x.getEntry(n, i) - max));
        sum += y.getEntry(n, i);
      }
      for (int i = 0; i < x.getColumnDimension(); i++) {
        y.setEntry(n, i, y.getEntry(n, i) / sum);
      }
    }
    this.y = y;
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double[] sums = new double[dout.getRowDimension()];
    for (int n = 0; n < sums.length; n++) {
      sums[n] = dout.getRowVector(n).dotProduct(y.getRowVector(n));
    }
    RealMatrix dx = dout.copy();
    dx.walkInRowOrder(
        new DefaultRealMatrixChangingVisitor() {
          @Override
          public double visit(int n, int k, double share) {
            return y.getEntry(n, k) * (share - sums[n]);
          }
        });
    return dx;
  }
}
