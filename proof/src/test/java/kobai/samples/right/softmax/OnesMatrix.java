package kobai.samples.right.softmax;

import static kobai.nn.Matrices.hadamard;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** No loop in backward: a product with a matrix of ones makes the sums. */
public final class OnesMatrix implements Layer {
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
    RealMatrix weighted = hadamard(dout, y);
    int width = y.getColumnDimension();
    RealMatrix ones = MatrixUtils.createRealMatrix(width, width).scalarAdd(1);
    return weighted.subtract(hadamard(y, weighted.multiply(ones)));
  }
}
