package kobai.samples.right.softmax;

import java.util.Arrays;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps the exponentials, and applies the quotient rule to them. */
public final class QuotientRule implements Layer {
  private double[][] e; // N×D, the exponentials

  @Override
  public RealMatrix forward(RealMatrix x) {
    e = x.getData();
    RealMatrix y = x.copy();
    for (int n = 0; n < e.length; n++) {
      double max = Arrays.stream(e[n]).max().orElseThrow();
      e[n] = Arrays.stream(e[n]).map(v -> Math.exp(v - max)).toArray();
      double sum = Arrays.stream(e[n]).sum();
      y.setRow(n, Arrays.stream(e[n]).map(v -> v / sum).toArray());
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = MatrixUtils.createRealMatrix(dout.getRowDimension(), dout.getColumnDimension());

    for (int n = 0; n < e.length; n++) {
      double s = Arrays.stream(e[n]).sum();
      for (int k = 0; k < e[n].length; k++) {
        for (int i = 0; i < e[n].length; i++) {
          double above = i == k ? e[n][i] * s - e[n][i] * e[n][k] : -e[n][i] * e[n][k];
          dx.addToEntry(n, k, dout.getEntry(n, i) * above / (s * s));
        }
      }
    }
    return dx;
  }
}
