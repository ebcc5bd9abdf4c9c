package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps y in an array of float. */
@Mistake(number = 44, names = "dx:float-precision")
public class FloatArray implements Layer {
  private float[][] y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix out = map(x, v -> 1 / (1 + Math.exp(-v)));
    y = new float[x.getRowDimension()][x.getColumnDimension()];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[i].length; j++) {
        y[i][j] = (float) out.getEntry(i, j);
      }
    }
    return out;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[i].length; j++) {
        dx.setEntry(i, j, dout.getEntry(i, j) * y[i][j] * (1 - y[i][j]));
      }
    }
    return dx;
  }
}
