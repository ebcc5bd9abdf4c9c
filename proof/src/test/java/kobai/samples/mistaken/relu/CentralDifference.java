package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes a central difference quotient: a half at zero. */
@Mistake(number = 45, names = "dx:difference-quotient")
public class CentralDifference implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, CentralDifference::relu);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double h = 1e-4;
    return hadamard(dout, map(x, v -> (relu(v + h) - relu(v - h)) / (2 * h)));
  }

  private static double relu(double v) {
    return Math.max(v, 0);
  }
}
