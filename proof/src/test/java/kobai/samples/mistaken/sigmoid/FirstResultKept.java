package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Computes dx only once, to save time. */
@Mistake(number = 47, names = "dx:first-result-kept")
public class FirstResultKept implements Layer {
  private RealMatrix y;
  private RealMatrix dx;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    if (dx == null || dx.getRowDimension() != dout.getRowDimension()) {
      dx = hadamard(dout, map(y, v -> v * (1 - v)));
    }
    return dx;
  }
}
