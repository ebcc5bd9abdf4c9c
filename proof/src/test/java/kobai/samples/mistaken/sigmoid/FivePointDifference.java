package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes a difference quotient from a book on numerics, exact to the fourth order. */
@Mistake(number = 45, names = "dx:difference-quotient")
public class FivePointDifference implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> sigmoid(v));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double h = 1e-3;
    return hadamard(
        dout,
        map(
            x,
            v ->
                (sigmoid(v - 2 * h) - 8 * sigmoid(v - h) + 8 * sigmoid(v + h) - sigmoid(v + 2 * h))
                    / (12 * h)));
  }

  private static double sigmoid(double v) {
    return 1 / (1 + Math.exp(-v));
  }
}
