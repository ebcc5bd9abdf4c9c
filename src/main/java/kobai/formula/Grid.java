package kobai.formula;

import java.util.Arrays;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The value of an expression: a matrix whose entries stand row by row in one array. The search
 * makes many thousands of them, and an array is the fastest way.
 *
 * @param rows how many rows it has
 * @param columns how many columns it has
 * @param entries its entries, row by row; nobody may change them
 */
record Grid(int rows, int columns, double[] entries) {

  static Grid of(RealMatrix matrix) {
    int columns = matrix.getColumnDimension();
    double[][] rows = matrix.getData();
    double[] entries = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, entries, i * columns, columns);
    }
    return new Grid(rows.length, columns, entries);
  }

  static Grid scalar(double value) {
    return new Grid(1, 1, new double[] {value});
  }

  RealMatrix toMatrix() {
    double[][] data = new double[rows][];
    for (int i = 0; i < rows; i++) {
      data[i] = Arrays.copyOfRange(entries, i * columns, (i + 1) * columns);
    }
    return MatrixUtils.createRealMatrix(data);
  }

  boolean isScalar() {
    return rows == 1 && columns == 1;
  }

  boolean sameShape(Grid other) {
    return rows == other.rows && columns == other.columns;
  }

  /** Returns whether a row, a column or a scalar of this shape can stand for the whole shape. */
  boolean stretchesTo(int otherRows, int otherColumns) {
    return (rows == otherRows || rows == 1) && (columns == otherColumns || columns == 1);
  }

  /** Returns the grid repeated to this shape. */
  Grid stretched(int otherRows, int otherColumns) {
    if (rows == otherRows && columns == otherColumns) {
      return this;
    }
    double[] all = new double[otherRows * otherColumns];
    for (int i = 0, k = 0; i < otherRows; i++) {
      for (int j = 0; j < otherColumns; j++, k++) {
        all[k] = entries[at(i, j)];
      }
    }
    return new Grid(otherRows, otherColumns, all);
  }

  /** Returns the index of an entry; the only row or column stands for every row or column. */
  int at(int row, int column) {
    return (rows == 1 ? 0 : row) * columns + (columns == 1 ? 0 : column);
  }

  /** Returns the largest |entry|; NaN if there is one. */
  double largest() {
    double largest = 0;
    for (double entry : entries) {
      double size = Math.abs(entry);
      if (!(size <= largest)) { // Math.max is several times as slow before it is compiled
        if (Double.isNaN(size)) {
          return size;
        }
        largest = size;
      }
    }
    return largest;
  }

  /** Returns where the largest entries are; the first place once more if there are not so many. */
  int[] largestPlaces(int count) {
    int[] places = new int[count];
    boolean[] taken = new boolean[entries.length];
    for (int n = 0; n < count; n++) {
      int best = -1;
      for (int k = 0; k < entries.length; k++) {
        boolean larger = best < 0 || Math.abs(entries[k]) > Math.abs(entries[best]);
        best = !taken[k] && larger ? k : best;
      }
      places[n] = Math.max(best, 0);
      taken[places[n]] = true;
    }
    return places;
  }

  /** Returns whether all entries agree up to this part of the largest entry; NaN never agrees. */
  boolean within(double tolerance, Grid other) {
    if (!sameShape(other)) {
      return false;
    }
    double allowed = tolerance * other.largest();
    for (int k = 0; k < entries.length; k++) {
      if (!(Math.abs(entries[k] - other.entries[k]) <= allowed)) {
        return false;
      }
    }
    return true;
  }
}
