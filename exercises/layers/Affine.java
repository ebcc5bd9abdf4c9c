package layers;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.NotImplemented;
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
    // TODO 1: three gradients, each of the shape of what it belongs to.
    //   w.setGradient(...) is D×M, b.setGradient(...) is 1×M, and dx, which you return, is N×D.
    throw new NotImplemented("Affine.backward");
  }
}
