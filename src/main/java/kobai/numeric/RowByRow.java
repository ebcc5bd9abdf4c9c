package kobai.numeric;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The gradient of a function that computes each row of its result from the same row of its argument
 * alone. Each row is differentiated by itself: an evaluation then takes one row, not all of them,
 * and the error bars of a row do not contain the noise of the others.
 */
public final class RowByRow {
  private RowByRow() {}

  /**
   * Differentiates Σ dout ⊙ f.
   *
   * @param method differentiates one row
   * @param f such a function; it must not modify or keep its argument
   * @param x the point, N×D; not modified
   * @param dout the weights of the outputs, N×M
   * @return the gradient with error bars, N×D
   */
  public static GradientEstimate of(
      GradientMethod method, UnaryOperator<RealMatrix> f, RealMatrix x, RealMatrix dout) {
    Estimate[][] entries = new Estimate[x.getRowDimension()][];
    for (int n = 0; n < entries.length; n++) {
      GradientEstimate row = method.of(f, x.getRowMatrix(n), dout.getRowMatrix(n));
      entries[n] = row.entries()[0];
    }
    return new GradientEstimate(entries, Math.abs(NumericalLayer.dot(dout, f.apply(x))));
  }
}
