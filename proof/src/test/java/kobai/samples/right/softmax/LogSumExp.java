package kobai.samples.right.softmax;

import java.util.Arrays;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Forward by the logarithm of the sum of the exponentials. */
public final class LogSumExp implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      double max = x.getRowVector(n).getMaxValue();
      double log = max + Math.log(Arrays.stream(x.getRow(n)).map(v -> Math.exp(v - max)).sum());
      y.setRowVector(n, x.getRowVector(n).map(v -> Math.exp(v - log)));
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dout.getRowDimension(); n++) {
      RealVector p = y.getRowVector(n);
      RealVector share = dout.getRowVector(n);
      dx.setRowVector(n, share.mapSubtract(share.dotProduct(p)).ebeMultiply(p));
    }
    return dx;
  }
}
