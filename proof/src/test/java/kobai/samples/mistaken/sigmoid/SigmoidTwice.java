package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Applies the sigmoid again in backward, to what has been through it already. */
@Mistake(number = 16, names = "dx:derivative-at-output")
public class SigmoidTwice implements Layer {
  private RealMatrix out;

  @Override
  public RealMatrix forward(RealMatrix x) {
    out = x.copy();
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        out.setEntry(i, j, 1 / (1 + Math.exp(-x.getEntry(i, j))));
      }
    }
    return out;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix s = sigmoid(out);
    RealMatrix dx = s.copy();
    for (int i = 0; i < s.getRowDimension(); i++) {
      for (int j = 0; j < s.getColumnDimension(); j++) {
        double a = s.getEntry(i, j);
        dx.setEntry(i, j, a * (1 - a) * dout.getEntry(i, j));
      }
    }
    return dx;
  }

  private RealMatrix sigmoid(RealMatrix a) {
    return map(a, v -> 1 / (1 + Math.exp(-v)));
  }
}
