package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Means to divide by the batch size, which is wrong here, and asks for the columns. */
@Mistake(number = 43, names = "dx:divided-by-columns")
public class DividedByColumns implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double m = dout.getColumnDimension();
    return hadamard(dout, map(y, v -> v * (1 - v) / m));
  }
}
