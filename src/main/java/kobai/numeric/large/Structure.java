package kobai.numeric.large;

import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The outputs of a function that an entry of its argument can reach. Entries that reach no output
 * in common form a group, and may be moved together; the outputs that an entry reaches form its
 * cell, from which its derivative is read.
 *
 * <p>Reference: Curtis, Powell, Reid, "On the Estimation of Sparse Jacobian Matrices", <i>IMA J.
 * Appl. Math.</i> 13 (1974).
 */
enum Structure {
  /** Entry (i, j) reaches output (i, j) only, as in an activation. */
  ELEMENTWISE,

  /** Entry (i, j) reaches row i only: the samples of a batch do not affect each other. */
  ROWS,

  /** Entry (i, j) reaches column j only, as in the weights and the bias of a product x·W + b. */
  COLUMNS;

  /** Returns the structures that the shapes allow, the one with the fewest groups first. */
  static Set<Structure> possible(RealMatrix x, RealMatrix y) {
    boolean rows = x.getRowDimension() == y.getRowDimension();
    boolean columns = x.getColumnDimension() == y.getColumnDimension();
    Set<Structure> possible = EnumSet.noneOf(Structure.class);
    if (rows && columns) {
      possible.add(ELEMENTWISE);
    }
    if (rows) {
      possible.add(ROWS);
    }
    if (columns) {
      possible.add(COLUMNS);
    }
    return possible;
  }

  /** Returns whether the outputs that changed when entry (i, j) was moved are all in its cell. */
  boolean allows(int i, int j, RealMatrix y, RealMatrix changed) {
    int columns = y.getColumnDimension();
    for (int row = 0; row < y.getRowDimension(); row++) {
      for (int column = 0; column < columns; column++) {
        boolean moved = y.getEntry(row, column) != changed.getEntry(row, column);
        if (moved && cell(row, column, columns) != cell(i, j, columns)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the number of groups of an argument. */
  int groups(RealMatrix x) {
    return switch (this) {
      case ELEMENTWISE -> 1;
      case ROWS -> x.getColumnDimension();
      case COLUMNS -> x.getRowDimension();
    };
  }

  int firstRow(int group) {
    return this == COLUMNS ? group : 0;
  }

  /** Returns the row after the last of a group. */
  int rowsEnd(int group, RealMatrix x) {
    return this == COLUMNS ? group + 1 : x.getRowDimension();
  }

  int firstColumn(int group) {
    return this == ROWS ? group : 0;
  }

  /** Returns the column after the last of a group. */
  int columnsEnd(int group, RealMatrix x) {
    return this == ROWS ? group + 1 : x.getColumnDimension();
  }

  /** Returns the cell that entry (i, j), or output (i, j), belongs to. */
  int cell(int i, int j, int columns) {
    return switch (this) {
      case ELEMENTWISE -> i * columns + j;
      case ROWS -> i;
      case COLUMNS -> j;
    };
  }

  /** Returns the share of each cell in Σ dout ⊙ y. */
  double[] cells(double[][] dout, double[][] y) {
    int columns = y[0].length;
    double[] cells = new double[cell(y.length - 1, columns - 1, columns) + 1];
    int down = this == COLUMNS ? 0 : this == ROWS ? 1 : columns; // from an output to the one below
    int right = this == ROWS ? 0 : 1; // from an output to the next
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < columns; j++) {
        cells[i * down + j * right] += dout[i][j] * y[i][j];
      }
    }
    return cells;
  }
}
