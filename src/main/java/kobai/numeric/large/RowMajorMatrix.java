package kobai.numeric.large;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A matrix that multiplies another of its kind row by row, in the order of memory; commons-math
 * reads entry after entry, down the columns. The terms are added in the same order, so every bit of
 * the product is the same.
 */
final class RowMajorMatrix extends Array2DRowRealMatrix {
  private static final long serialVersionUID = 1L;

  /** Creates a matrix that uses these rows without copying them. */
  RowMajorMatrix(double[][] rows) {
    super(rows, false);
  }

  @Override
  public RealMatrix multiply(RealMatrix other) {
    return other instanceof RowMajorMatrix b && b.getRowDimension() == getColumnDimension()
        ? new Array2DRowRealMatrix(product(getDataRef(), b.getDataRef()), false)
        : super.multiply(other);
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        addTo(product[i], a[i][k], b[k]);
      }
    }
    return product;
  }

  private static void addTo(double[] sum, double factor, double[] row) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += factor * row[j];
    }
  }
}
