package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Divides 1 by the batch size in whole numbers, which gives 0. */
@Mistake(names = "dx:all-zeros")
public class IntegerDivision implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    int n = dout.getRowDimension();
    return hadamard(dout, map(y, v -> v * (1 - v))).scalarMultiply(1 / n);
  }
}
