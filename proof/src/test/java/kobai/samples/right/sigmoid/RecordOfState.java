package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** A record keeps the output, and knows its slope. */
public final class RecordOfState implements Layer {
  private Output output;

  private record Output(RealMatrix y) {
    RealMatrix slope() {
      return map(y, s -> s * (1 - s));
    }
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    output = new Output(map(x, v -> 1 / (1 + Math.exp(-v))));
    return output.y().copy();
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return hadamard(dout, output.slope());
  }
}
