package kobai.numeric;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * All first derivatives of a function from matrices to matrices, without error bars: exact enough
 * (about 10⁻¹²) to recognise a pattern, but not to judge an answer.
 *
 * <p>The central formula of fourth order, (8·d₁ − d₂) / 12h with dₖ = f(x + k·h) − f(x − k·h), has
 * a truncation error of h⁴/30·|f⁽⁵⁾| and a rounding error of about ε/h; for h = 2⁻⁹ each is less
 * than 10⁻¹².
 *
 * <p>Reference: Fornberg, "Generation of Finite Difference Formulas on Arbitrarily Spaced Grids",
 * <i>Mathematics of Computation</i> 51 (1988), table 1.
 */
public final class NumericalJacobian {
  private static final double STEP = 0x1p-9;
  private static final double[] WEIGHTS = {8, -1};

  private NumericalJacobian() {}

  /**
   * Differentiates f.
   *
   * @param f any function of a matrix; it must not modify or keep its argument
   * @param at the point; not modified
   * @return J with J[o][i] = ∂f_o/∂x_i, entries of output and input counted row by row
   */
  public static RealMatrix of(UnaryOperator<RealMatrix> f, RealMatrix at) {
    RealMatrix point = at.copy();
    int columns = at.getColumnDimension();
    int inputs = at.getRowDimension() * columns;
    double[][] jacobian = new double[0][];
    for (int i = 0; i < inputs; i++) {
      int row = i / columns;
      int column = i % columns;
      double center = at.getEntry(row, column);
      for (int k = 1; k <= WEIGHTS.length; k++) {
        point.setEntry(row, column, center + k * STEP);
        double[] right = flat(f.apply(point));
        point.setEntry(row, column, center - k * STEP);
        double[] left = flat(f.apply(point));
        jacobian = jacobian.length == 0 ? new double[right.length][inputs] : jacobian;
        for (int o = 0; o < right.length; o++) {
          jacobian[o][i] += WEIGHTS[k - 1] * (right[o] - left[o]) / (12 * STEP);
        }
      }
      point.setEntry(row, column, center);
    }
    return MatrixUtils.createRealMatrix(jacobian);
  }

  /**
   * Differentiates a function that computes each row of its result from the same row of its
   * argument alone: all rows are moved at once, which gives the same numbers as {@link #of}.
   *
   * @param f such a function; it must not modify or keep its argument
   * @param at the point; not modified
   * @return J with J[o][i] = ∂f_o/∂x_i, entries of output and input counted row by row
   */
  public static RealMatrix rowByRow(UnaryOperator<RealMatrix> f, RealMatrix at) {
    RealMatrix point = at.copy();
    int rows = at.getRowDimension();
    int columns = at.getColumnDimension();
    double[][] jacobian = new double[0][];
    for (int j = 0; j < columns; j++) {
      double[] center = at.getColumn(j);
      for (int k = 1; k <= WEIGHTS.length; k++) {
        double[] right = flat(f.apply(moved(point, j, center, k * STEP)));
        double[] left = flat(f.apply(moved(point, j, center, -k * STEP)));
        jacobian = jacobian.length == 0 ? new double[right.length][rows * columns] : jacobian;
        for (int o = 0; o < right.length; o++) {
          int i = o / (right.length / rows) * columns + j; // in the same row
          jacobian[o][i] += WEIGHTS[k - 1] * (right[o] - left[o]) / (12 * STEP);
        }
      }
      point.setColumn(j, center);
    }
    return MatrixUtils.createRealMatrix(jacobian);
  }

  /**
   * Differentiates a function that computes each column of its result from the same column of its
   * argument alone: all columns are moved at once, which gives the same numbers as {@link #of}.
   *
   * @param f such a function, whose result has as many columns as its argument; it must not modify
   *     or keep its argument
   * @param at the point; not modified
   * @return J with J[o][i] = ∂f_o/∂x_i, entries of output and input counted row by row
   */
  public static RealMatrix columnByColumn(UnaryOperator<RealMatrix> f, RealMatrix at) {
    RealMatrix point = at.copy();
    int rows = at.getRowDimension();
    int columns = at.getColumnDimension();
    double[][] jacobian = new double[0][];
    for (int i = 0; i < rows; i++) {
      double[] center = at.getRow(i);
      for (int k = 1; k <= WEIGHTS.length; k++) {
        double[] right = flat(f.apply(movedRow(point, i, center, k * STEP)));
        double[] left = flat(f.apply(movedRow(point, i, center, -k * STEP)));
        jacobian = jacobian.length == 0 ? new double[right.length][rows * columns] : jacobian;
        for (int o = 0; o < right.length; o++) {
          int j = o % columns; // in the same column
          jacobian[o][i * columns + j] += WEIGHTS[k - 1] * (right[o] - left[o]) / (12 * STEP);
        }
      }
      point.setRow(i, center);
    }
    return MatrixUtils.createRealMatrix(jacobian);
  }

  private static RealMatrix movedRow(RealMatrix point, int row, double[] center, double step) {
    for (int j = 0; j < center.length; j++) {
      point.setEntry(row, j, center[j] + step);
    }
    return point;
  }

  private static RealMatrix moved(RealMatrix point, int column, double[] center, double step) {
    for (int i = 0; i < center.length; i++) {
      point.setEntry(i, column, center[i] + step);
    }
    return point;
  }

  /** Returns the entries row by row. */
  public static double[] flat(RealMatrix a) {
    int columns = a.getColumnDimension();
    double[] entries = new double[a.getRowDimension() * columns];
    double[][] rows = a.getData();
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, entries, i * columns, columns);
    }
    return entries;
  }
}
