package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import java.util.ArrayDeque;
import java.util.Deque;
import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes the oldest mask that no backward has had, also when a forward was for evaluation only. */
@Mistake(number = 30, names = "dx:wrong-forward")
public class QueueOfMasks implements Layer {
  private final Deque<RealMatrix> masks = new ArrayDeque<>();
  private RealMatrix mask;

  @Override
  public RealMatrix forward(RealMatrix x) {
    masks.add(map(x, v -> v > 0 ? 1 : 0));
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    if (!masks.isEmpty()) {
      mask = masks.remove();
    }
    return hadamard(dout, mask);
  }
}
