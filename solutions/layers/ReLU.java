package layers;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * ReLU layer (rectified linear unit): lets positive entries through and turns the others into 0.
 *
 * <pre>
 *   x   N×D   input
 *   y   N×D   output, y[n][d] = max(x[n][d], 0)
 * </pre>
 *
 * <p>At exactly 0 the function has a corner and no derivative; this course takes the gradient there
 * to be 0.
 *
 * <p>Hint: draw the graph of max(x, 0). What is its slope left of 0, and right of it?
 */
public class ReLU implements Layer {
  // LEFT OUT
  private RealMatrix x; // N×D, kept for backward

  // INSTEAD
  // // Fields go here: what must forward keep for backward?
  // END

  @Override
  public RealMatrix forward(RealMatrix x) {
    // LEFT OUT
    this.x = x;
    // END
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    // LEFT OUT
    // The graph is a straight line on either side of 0: slope 1 where x > 0, slope 0 where x < 0.
    // At
    // x = 0 any slope between would be a subgradient; the course takes 0, hence > and not >=.
    return hadamard(dout, map(x, v -> v > 0 ? 1 : 0));
    // INSTEAD
    // // TODO 3: dx, N×D. Leave dout as it is: others may still read it.
    // throw new NotImplemented("ReLU.backward");
    // END
  }
}
