package kobai.samples.right.softmax;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Sums with compensation, so that no digit is lost. */
public final class KahanSums implements Layer {
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
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dout.getRowDimension(); n++) {
      double sum = sumOfProducts(dout.getRow(n), y.getRow(n));
      for (int k = 0; k < dout.getColumnDimension(); k++) {
        dx.setEntry(n, k, y.getEntry(n, k) * (dout.getEntry(n, k) - sum));
      }
    }
    return dx;
  }

  private static double sumOfProducts(double[] p, double[] q) {
    double sum = 0;
    double lost = 0;
    for (int k = 0; k < p.length; k++) {
      double next = p[k] * q[k] - lost;
      double total = sum + next;
      lost = (total - sum) - next;
      sum = total;
    }
    return sum;
  }
}
