package kobai.samples.right.softmax;

import java.math.BigDecimal;
import java.math.MathContext;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Backward in decimal numbers with twice the digits. */
public final class BigDecimals implements Layer {
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
      BigDecimal sum = BigDecimal.ZERO;
      for (int k = 0; k < dout.getColumnDimension(); k++) {
        sum = sum.add(exact(dout, n, k).multiply(exact(y, n, k), MathContext.DECIMAL128));
      }
      for (int k = 0; k < dout.getColumnDimension(); k++) {
        dx.setEntry(
            n,
            k,
            exact(dout, n, k)
                .subtract(sum)
                .multiply(exact(y, n, k), MathContext.DECIMAL128)
                .doubleValue());
      }
    }
    return dx;
  }

  private static BigDecimal exact(RealMatrix a, int i, int j) {
    return new BigDecimal(a.getEntry(i, j));
  }
}
