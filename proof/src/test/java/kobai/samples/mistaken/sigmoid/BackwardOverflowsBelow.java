package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Computes e⁻ˣ/(1 + e⁻ˣ)² as the quotient rule gives it, which is ∞/∞ for large −x. */
@Mistake(number = 20, names = "dx:overflow")
public class BackwardOverflowsBelow implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> 1 / (1 + Math.exp(-v)));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double[][] dx = x.getData();
    for (int i = 0; i < dx.length; i++) {
      for (int j = 0; j < dx[0].length; j++) {
        double e = Math.exp(-dx[i][j]);
        dx[i][j] = dout.getEntry(i, j) * e / Math.pow(1 + e, 2);
      }
    }
    return new Array2DRowRealMatrix(dx);
  }
}
