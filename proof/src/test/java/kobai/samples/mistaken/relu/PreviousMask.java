package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Hands the mask on before the new one is made. */
@Mistake(number = 30, names = "dx:previous-input")
public class PreviousMask implements Layer {
  private RealMatrix mask;
  private RealMatrix next;

  @Override
  public RealMatrix forward(RealMatrix x) {
    mask = next;
    next = map(x, v -> v > 0 ? 1 : 0);
    if (mask == null) {
      mask = next;
    }
    return hadamard(x, next);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, mask);
  }
}
