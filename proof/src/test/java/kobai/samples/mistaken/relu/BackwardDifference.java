package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes the slope from a little to the left, which is right at zero too. */
@Mistake(number = 45, names = "dx:difference-quotient")
public class BackwardDifference implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, BackwardDifference::relu);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double h = 1e-6;
    return hadamard(dout, map(x, v -> (relu(v) - relu(v - h)) / h));
  }

  private static double relu(double v) {
    return Math.max(v, 0);
  }
}
