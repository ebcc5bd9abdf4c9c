package layers;

import kobai.nn.Layer;
import kobai.nn.NotImplemented;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Softmax layer: turns every row of scores into probabilities, positive and adding up to 1.
 *
 * <pre>
 *   x   N×D   input, one row of scores a sample
 *   y   N×D   output, y[n][i] = e^(x[n][i]) / Σ_k e^(x[n][k])
 * </pre>
 *
 * <p>This is the softmax alone: no loss is folded into it, so {@code dout} may be any matrix.
 *
 * <p>Hint: within a row every output depends on every input, so one entry of dx collects a share
 * from every entry of that row of dout. Write the derivative of y[n][i] by x[n][k] down twice: for
 * i = k, and for i ≠ k.
 */
public class Softmax implements Layer {
  // Fields go here: what must forward keep for backward?

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix y = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      double max = x.getRowVector(n).getMaxValue(); // taken off, so that e^x cannot overflow
      double sum = 0;
      for (int i = 0; i < x.getColumnDimension(); i++) {
        y.setEntry(n, i, Math.exp(x.getEntry(n, i) - max));
        sum += y.getEntry(n, i);
      }
      for (int i = 0; i < x.getColumnDimension(); i++) {
        y.setEntry(n, i, y.getEntry(n, i) / sum);
      }
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    // TODO 4: dx, N×D. Rows are independent of each other; entries of a row are not.
    throw new NotImplemented("Softmax.backward");
  }
}
