package kobai.samples.right.softmax;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Forward without taking off the maximum, from differences of pairs alone. */
public final class PairsOfScores implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      for (int i = 0; i < x.getColumnDimension(); i++) {
        double sum = 0;
        for (int k = 0; k < x.getColumnDimension(); k++) {
          sum += Math.exp(x.getEntry(n, k) - x.getEntry(n, i));
        }
        y.setEntry(n, i, 1 / sum);
      }
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = MatrixUtils.createRealMatrix(dout.getRowDimension(), dout.getColumnDimension());
    for (int n = 0; n < dout.getRowDimension(); n++) {
      for (int k = 0; k < y.getColumnDimension(); k++) {
        for (int i = 0; i < y.getColumnDimension(); i++) {
          double p = y.getEntry(n, k) * y.getEntry(n, i);
          dx.addToEntry(n, k, p * (dout.getEntry(n, k) - dout.getEntry(n, i)));
        }
      }
    }
    return dx;
  }
}
