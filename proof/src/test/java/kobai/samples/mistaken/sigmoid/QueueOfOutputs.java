package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import java.util.ArrayDeque;
import java.util.Deque;
import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Takes the oldest output that no backward has had, also when a forward was for evaluation only.
 */
@Mistake(number = 21, names = "dx:wrong-forward")
public class QueueOfOutputs implements Layer {
  private final Deque<RealMatrix> outputs = new ArrayDeque<>();
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix out = map(x, v -> 1 / (1 + Math.exp(-v)));
    outputs.add(out);
    return out;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    if (!outputs.isEmpty()) {
      y = outputs.remove();
    }
    return hadamard(dout, map(y, v -> v * (1 - v)));
  }
}
