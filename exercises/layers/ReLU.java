package layers;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.nn.NotImplemented;
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
  // Fields go here: what must forward keep for backward?

  @Override
  public RealMatrix forward(RealMatrix x) {
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    // TODO 3: dx, N×D. Leave dout as it is: others may still read it.
    throw new NotImplemented("ReLU.backward");
  }
}
