package kobai.samples.mistaken.sigmoid;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Squares y and takes it from one, as one does for tanh. */
@Mistake(number = 19, names = "dx:tanh-derivative")
public class TanhDerivativeInLoops implements Layer {
  private double[][] y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = x.getData();
    for (double[] row : y) {
      for (int j = 0; j < row.length; j++) {
        row[j] = 1.0 / (1.0 + Math.exp(-row[j]));
      }
    }
    return new Array2DRowRealMatrix(y);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double[][] dx = dout.getData();
    for (int i = 0; i < dx.length; i++) {
      for (int j = 0; j < dx[i].length; j++) {
        dx[i][j] *= 1 - Math.pow(y[i][j], 2);
      }
    }
    return MatrixUtils.createRealMatrix(dx);
  }
}
