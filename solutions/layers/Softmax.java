package layers;

import kobai.nn.Layer;
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
  // LEFT OUT
  private RealMatrix y; // N×D, kept for backward

  // INSTEAD
  // // Fields go here: what must forward keep for backward?
  // END

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
    // LEFT OUT
    this.y = y;
    // END
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    // LEFT OUT
    // Within one row, with s = Σ_k e^(x_k) and y_i = e^(x_i)/s, the quotient rule gives
    //
    //   ∂y_i/∂x_i = (e^(x_i)·s - e^(x_i)·e^(x_i)) / s² = y_i·(1 - y_i)
    //   ∂y_i/∂x_k = (0 - e^(x_i)·e^(x_k)) / s²        = -y_i·y_k        for i ≠ k
    //
    // x_k reaches L through every y_i of its row, so
    //
    //   dx_k = Σ_i dout_i·∂y_i/∂x_k = dout_k·y_k - y_k·Σ_i dout_i·y_i = y_k·(dout_k - Σ_i
    // dout_i·y_i)
    //
    // One sum a row, instead of a D×D Jacobian a row.
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dout.getRowDimension(); n++) {
      double sum = dout.getRowVector(n).dotProduct(y.getRowVector(n));
      for (int k = 0; k < dout.getColumnDimension(); k++) {
        dx.setEntry(n, k, y.getEntry(n, k) * (dout.getEntry(n, k) - sum));
      }
    }
    return dx;
    // INSTEAD
    // // TODO 4: dx, N×D. Rows are independent of each other; entries of a row are not.
    // throw new NotImplemented("Softmax.backward");
    // END
  }
}
