package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Computes dx in an array of float. */
@Mistake(number = 44, names = "dx:float-precision")
public class FloatArray implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    float[][] d = new float[x.getRowDimension()][x.getColumnDimension()];
    RealMatrix dx = dout.copy();
    for (int i = 0; i < d.length; i++) {
      for (int j = 0; j < d[i].length; j++) {
        d[i][j] = x.getEntry(i, j) > 0 ? (float) dout.getEntry(i, j) : 0f;
        dx.setEntry(i, j, d[i][j]);
      }
    }
    return dx;
  }
}
