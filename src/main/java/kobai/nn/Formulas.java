package kobai.nn;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.map;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
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
    return addToRows(product(x, parameters.get(0)), parameters.get(1));
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
    double[][] y = x.getData();
    for (double[] row : y) {
      double max = Double.NEGATIVE_INFINITY;
      for (double entry : row) {
        max = Math.max(max, entry);
      }
      double sum = 0;
      for (int j = 0; j < row.length; j++) {
        row[j] = Math.exp(row[j] - max);
        sum += row[j];
      }
      for (int j = 0; j < row.length; j++) {
        row[j] /= sum;
      }
    }
    return Matrices.holding(y);
  }

  /**
   * Returns a·b. Commons Math multiplies its plain matrices without a check of every index, but
   * only where their class is known; numerical gradients multiply small ones thousands of times.
   */
  private static RealMatrix product(RealMatrix a, RealMatrix b) {
    return a.getClass() == Array2DRowRealMatrix.class && b.getClass() == Array2DRowRealMatrix.class
        ? ((Array2DRowRealMatrix) a).multiply((Array2DRowRealMatrix) b)
        : a.multiply(b);
  }
}
