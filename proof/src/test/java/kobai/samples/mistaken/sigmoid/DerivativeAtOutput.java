package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Has the derivative as a function of x, and hands it y. */
@Mistake(number = 16, names = "dx:derivative-at-output")
public class DerivativeAtOutput implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, map(y, this::derivative));
  }

  private double derivative(double x) {
    double s = 1 / (1 + Math.exp(-x));
    return s * (1 - s);
  }
}
