package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps the wrong one of the two: what is called y holds the input. */
@Mistake(number = 15, names = "dx:input-for-output")
public class InputKeptAsOutput implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = x;
    return map(x, v -> 1 / (1 + Math.exp(-v)));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix ones = map(y, v -> 1);
    return hadamard(hadamard(y, ones.subtract(y)), dout);
  }
}
