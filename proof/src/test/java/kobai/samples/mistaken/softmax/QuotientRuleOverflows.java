package kobai.samples.mistaken.softmax;

import static kobai.nn.Matrices.map;

import java.util.Arrays;
import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Writes the quotient rule down as it stands, with eˣ and squares of eˣ. */
@Mistake(number = 36, names = "dx:overflow")
public class QuotientRuleOverflows implements Layer {
  private RealMatrix x;

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
    this.x = x;
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double[][] e = map(x, v -> Math.exp(v)).getData();
    double[][] dx = new double[e.length][e[0].length];
    for (int n = 0; n < e.length; n++) {
      double s = Arrays.stream(e[n]).sum();
      for (int k = 0; k < e[n].length; k++) {
        for (int i = 0; i < e[n].length; i++) {
          double own = i == k ? e[n][i] * s : 0;
          dx[n][k] += dout.getEntry(n, i) * (own - e[n][i] * e[n][k]) / (s * s);
        }
      }
    }
    return new Array2DRowRealMatrix(dx);
  }
}
