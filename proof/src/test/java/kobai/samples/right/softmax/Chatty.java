package kobai.samples.right.softmax;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Prints what comes in and what goes out. */
public final class Chatty implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    System.out.println("x = " + x);
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
      double sum = dout.getRowVector(n).dotProduct(y.getRowVector(n));
      System.out.println("row " + n + ": sum = " + sum);
      for (int k = 0; k < dout.getColumnDimension(); k++) {
        dx.setEntry(n, k, y.getEntry(n, k) * (dout.getEntry(n, k) - sum));
      }
    }
    System.err.println("dx = " + dx);
    return dx;
  }
}
