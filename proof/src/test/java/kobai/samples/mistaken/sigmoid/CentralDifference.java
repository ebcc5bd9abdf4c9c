package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes a central difference quotient of the sigmoid for its derivative. */
@Mistake(number = 45, names = "dx:difference-quotient")
public class CentralDifference implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> sigmoid(v));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double h = 1e-5;
    return hadamard(dout, map(x, v -> (sigmoid(v + h) - sigmoid(v - h)) / (2 * h)));
  }

  private static double sigmoid(double v) {
    return 1 / (1 + Math.exp(-v));
  }
}
