package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;
import static kobai.nn.Matrices.sumRows;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds the rows up, as one does for a bias. */
@Mistake(number = 39, names = "dx:wrong-shape")
public class SummedOverRows implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return sumRows(hadamard(dout, map(y, v -> v * (1 - v))));
  }
}
