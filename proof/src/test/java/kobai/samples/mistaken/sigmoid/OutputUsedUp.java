package kobai.samples.mistaken.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import java.util.ArrayDeque;
import java.util.Deque;
import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes the output off a stack, where a second backward finds none. */
@Mistake(names = "backward:memory-spoiled")
public class OutputUsedUp implements Layer {
  private final Deque<RealMatrix> outputs = new ArrayDeque<>();

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix y = map(x, v -> 1 / (1 + Math.exp(-v)));
    outputs.push(y);
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix y = outputs.pop();
    return hadamard(dout, map(y, v -> v * (1 - v)));
  }
}
