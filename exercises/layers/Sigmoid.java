package layers;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.nn.NotImplemented;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Sigmoid layer: squeezes every entry into the interval from 0 to 1.
 *
 * <pre>
 *   x   N×D   input
 *   y   N×D   output, y[n][d] = 1 / (1 + e^(-x[n][d]))
 * </pre>
 *
 * <p>Hint: the derivative of the sigmoid can be written with y alone, without x. Keep whichever of
 * the two you need.
 */
public class Sigmoid implements Layer {
  // Fields go here: what must forward keep for backward?

  @Override
  public RealMatrix forward(RealMatrix x) {
    return map(x, v -> 1 / (1 + Math.exp(-v)));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    // TODO 2: dx, N×D. Each entry of y depends on one entry of x only.
    throw new NotImplemented("Sigmoid.backward");
  }
}
