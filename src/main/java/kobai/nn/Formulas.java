package kobai.nn;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.map;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The forward formulas that the course gives. The grader measures against these, so that a changed
 * {@code forward} can never make a wrong {@code backward} look right.
 *
 * <p>Reference: Saitoh, <i>Deep Learning from Scratch</i>, O'Reilly Japan 2016, chapters 3 and 5.
 */
public final class Formulas {
  private Formulas() {}

  /** y = x·W + b, with parameters W (D×M) and b (1×M). */
  public static RealMatrix affine(RealMatrix x, List<RealMatrix> parameters) {
    return addToRows(x.multiply(parameters.get(0)), parameters.get(1));
  }

  /**
   * y = 1 / (1 + e⁻ˣ), entry by entry. For large −x, e⁻ˣ is infinite and y is 0, as it should be.
   */
  public static RealMatrix sigmoid(RealMatrix x, List<RealMatrix> parameters) {
    return map(x, v -> 1 / (1 + Math.exp(-v)));
  }

  /** y = max(x, 0), entry by entry. */
  public static RealMatrix relu(RealMatrix x, List<RealMatrix> parameters) {
    return map(x, v -> Math.max(v, 0));
  }

  /**
   * y[i][j] = e^x[i][j] / Σₖ e^x[i][k], row by row. The row's maximum is subtracted first: this
   * does not change y, and it keeps e^x from overflowing.
   */
  public static RealMatrix softmax(RealMatrix x, List<RealMatrix> parameters) {
    RealMatrix y = x.copy();
    for (int i = 0; i < x.getRowDimension(); i++) {
      double max = x.getRowVector(i).getMaxValue();
      double sum = 0;
      for (int j = 0; j < x.getColumnDimension(); j++) {
        y.setEntry(i, j, Math.exp(x.getEntry(i, j) - max));
        sum += y.getEntry(i, j);
      }
      for (int j = 0; j < x.getColumnDimension(); j++) {
        y.setEntry(i, j, y.getEntry(i, j) / sum);
      }
    }
    return y;
  }
}
