package kobai.nn;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Entry-by-entry operations and broadcasts that {@link RealMatrix} lacks. None modifies its
 * arguments.
 */
public final class Matrices {
  private static final int SMALL = 4096; // above it, Commons Math stores a matrix in blocks

  private Matrices() {}

  /**
   * Multiplies entry by entry: result[i][j] = a[i][j] · b[i][j].
   *
   * @throws ShapeMismatch unless both have the same shape
   */
  public static RealMatrix hadamard(RealMatrix a, RealMatrix b) {
    ShapeMismatch.require("the second matrix of hadamard", a, b);
    RealMatrix result = sameShape(a);
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getColumnDimension(); j++) {
        result.setEntry(i, j, a.getEntry(i, j) * b.getEntry(i, j));
      }
    }
    return result;
  }

  /** Applies f to every entry: result[i][j] = f(a[i][j]). */
  public static RealMatrix map(RealMatrix a, DoubleUnaryOperator f) {
    double[][] result = a.getData();
    for (double[] row : result) {
      for (int j = 0; j < row.length; j++) {
        row[j] = f.applyAsDouble(row[j]);
      }
    }
    return holding(result);
  }

  /**
   * Adds one row to every row: result[i][j] = a[i][j] + row[0][j].
   *
   * @param a N×M
   * @param row 1×M
   * @return N×M
   * @throws ShapeMismatch unless row is 1×M
   */
  public static RealMatrix addToRows(RealMatrix a, RealMatrix row) {
    ShapeMismatch.require("the row of addToRows", 1, a.getColumnDimension(), row);
    double[][] result = a.getData();
    double[] added = row.getRow(0);
    for (double[] sum : result) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] += added[j];
      }
    }
    return holding(result);
  }

  /**
   * Adds up the rows: result[0][j] = Σᵢ a[i][j].
   *
   * @param a N×M
   * @return 1×M
   */
  public static RealMatrix sumRows(RealMatrix a) {
    RealMatrix sum = MatrixUtils.createRealMatrix(1, a.getColumnDimension());
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getColumnDimension(); j++) {
        sum.addToEntry(0, j, a.getEntry(i, j));
      }
    }
    return sum;
  }

  /** Returns a matrix of these entries without another copy of them, unless it is large. */
  static RealMatrix holding(double[][] entries) {
    return entries.length * entries[0].length <= SMALL
        ? new Array2DRowRealMatrix(entries, false)
        : MatrixUtils.createRealMatrix(entries);
  }

  private static RealMatrix sameShape(RealMatrix a) {
    return MatrixUtils.createRealMatrix(a.getRowDimension(), a.getColumnDimension());
  }
}
