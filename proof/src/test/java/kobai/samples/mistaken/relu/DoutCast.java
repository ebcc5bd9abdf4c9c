package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Casts dout to float. */
@Mistake(number = 44, names = "dx:float-precision")
public class DoutCast implements Layer {
  private RealMatrix mask;

  @Override
  public RealMatrix forward(RealMatrix x) {
    mask = map(x, v -> v > 0 ? 1 : 0);
    return hadamard(x, mask);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(mask, map(dout, v -> (float) v));
  }
}
