package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes h = 2⁻¹⁰ to the left, so that the quotient is exact. */
@Mistake(number = 45, names = "dx:difference-quotient")
public class DifferenceOfPowerOfTwo implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, DifferenceOfPowerOfTwo::relu);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double h = 1.0 / 1024;
    return hadamard(dout, map(x, v -> (relu(v) - relu(v - h)) / h));
  }

  private static double relu(double v) {
    return Math.max(v, 0);
  }
}
