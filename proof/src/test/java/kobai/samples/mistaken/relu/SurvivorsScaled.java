package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Scales up what is let through, as dropout does. */
@Mistake(number = 43, names = "dx:constant-factor")
public class SurvivorsScaled implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double keep = 0.8;
    return hadamard(dout, map(x, v -> v > 0 ? 1 / keep : 0));
  }
}
