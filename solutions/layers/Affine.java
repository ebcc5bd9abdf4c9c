package layers;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Affine layer: y = x·W + b. Every output is a weighted sum of all inputs, plus a bias.
 *
 * <pre>
 *   x   N×D   input, one sample a row
 *   W   D×M   weights
 *   b   1×M   biases, added to every row
 *   y   N×M   output, y[n][m] = Σ_d x[n][d]·W[d][m] + b[0][m]
 * </pre>
 *
 * <p>Hint: take N = 1, D = 2, M = 2 and write both outputs out by hand. Which outputs does W[0][1]
 * appear in, and what stands beside it? For b, ask the same with N = 2.
 */
public class Affine implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D, kept for backward

  public Affine(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    // LEFT OUT
    // The chain rule, entry by entry. L depends on W[d][m] through y[n][m] of every row n, and
    // ∂y[n][m]/∂W[d][m] = x[n][d]. So
    //
    //   dW[d][m] = Σ_n x[n][d]·dout[n][m]   = (xᵀ·dout)[d][m]
    //   db[0][m] = Σ_n 1·dout[n][m]         b is added to every row, so every row sends its share
    // back
    //   dx[n][d] = Σ_m dout[n][m]·W[d][m]   = (dout·Wᵀ)[n][d]
    //
    // The shapes leave no other choice: D×N·N×M is D×M, and N×M·M×D is N×D.
    w.setGradient(x.transpose().multiply(dout));
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
    // INSTEAD
    // // TODO 1: three gradients, each of the shape of what it belongs to.
    // //   w.setGradient(...) is D×M, b.setGradient(...) is 1×M, and dx, which you return, is N×D.
    // throw new NotImplemented("Affine.backward");
    // END
  }
}
