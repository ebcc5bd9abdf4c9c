package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes a new mask only when the batch size changes. */
@Mistake(number = 30, names = "dx:first-input-kept")
public class MaskOfEachSize implements Layer {
  private RealMatrix mask;

  @Override
  public RealMatrix forward(RealMatrix x) {
    if (mask == null || mask.getRowDimension() != x.getRowDimension()) {
      mask = map(x, v -> v > 0 ? 1 : 0);
    }
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, mask);
  }
}
