package layers;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
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
  // LEFT OUT
  private RealMatrix y; // N×D, kept for backward

  // INSTEAD
  // // Fields go here: what must forward keep for backward?
  // END

  @Override
  public RealMatrix forward(RealMatrix x) {
    // LEFT OUT
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
    // INSTEAD
    // return map(x, v -> 1 / (1 + Math.exp(-v)));
    // END
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    // LEFT OUT
    // With u = 1 + e^(-x), y = 1/u. Step by step back along that chain:
    //
    //   dy/du = -1/u² = -y²   and   du/dx = -e^(-x) = -(u - 1) = -(1/y - 1)
    //   dy/dx = y²·(1/y - 1) = y·(1 - y)
    //
    // Each y depends on its own x alone, so the chain rule is a product entry by entry.
    return hadamard(dout, map(y, v -> v * (1 - v)));
    // INSTEAD
    // // TODO 2: dx, N×D. Each entry of y depends on one entry of x only.
    // throw new NotImplemented("Sigmoid.backward");
    // END
  }
}
