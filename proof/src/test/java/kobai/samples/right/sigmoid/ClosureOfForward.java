package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import java.util.function.UnaryOperator;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Forward leaves a function behind that knows how to go back. */
public final class ClosureOfForward implements Layer {
  private UnaryOperator<RealMatrix> back; // from dout to dx

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix y = map(x, v -> 1 / (1 + Math.exp(-v)));
    back = dout -> hadamard(dout, map(y, s -> s * (1 - s)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return back.apply(dout);
  }
}
