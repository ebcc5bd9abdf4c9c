package kobai.samples.right.softmax;

import java.util.Arrays;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** One Jacobian for the whole batch, with a block for every row. */
public final class OneLargeJacobian implements Layer {
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
    int width = y.getColumnDimension();
    int size = y.getRowDimension() * width;
    RealMatrix jacobian = MatrixUtils.createRealMatrix(size, size);
    double[] share = new double[size];
    for (int r = 0; r < size; r++) {
      int n = r / width;
      share[r] = dout.getEntry(n, r % width);
      jacobian.setEntry(r, r, y.getEntry(n, r % width));
      for (int k = 0; k < width; k++) {
        jacobian.addToEntry(r, n * width + k, -y.getEntry(n, r % width) * y.getEntry(n, k));
      }
    }
    double[] flat = jacobian.preMultiply(share);
    RealMatrix dx = y.copy();
    for (int n = 0; n < y.getRowDimension(); n++) {
      dx.setRow(n, Arrays.copyOfRange(flat, n * width, (n + 1) * width));
    }
    return dx;
  }
}
