package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes the mask if there is none, and so keeps that of the first batch. */
@Mistake(number = 30, names = "dx:first-input-kept")
public class FirstMaskKept implements Layer {
  private RealMatrix mask;

  @Override
  public RealMatrix forward(RealMatrix x) {
    if (mask == null) {
      mask = map(x, v -> v > 0 ? 1 : 0);
    }
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, mask);
  }
}
