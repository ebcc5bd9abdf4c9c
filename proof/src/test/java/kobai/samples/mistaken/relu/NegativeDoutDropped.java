package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Has the right mask, and lets no negative gradient through. */
@Mistake(number = 28, names = "dx:negative-dout-dropped")
public class NegativeDoutDropped implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return map(hadamard(dout, map(x, v -> v > 0 ? 1 : 0)), v -> Math.max(v, 0));
  }
}
