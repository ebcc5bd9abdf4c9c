package kobai.diagnosis.share;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The shares of a row of dout in the same row of dx, taken apart: what dout[n][i] alone adds to
 * dx[n][i], and what all entries of the row add in common, which is a product of two numbers. Both
 * tables, the layer's and calculus', are taken apart in the same way.
 *
 * @param own what dout[n][i] alone adds
 * @param common what the entries have in common
 */
record RowParts(List<Pair> own, List<Pair> common) {
  private static final double TELLING = 1e-7; // of 1: smaller shares are not exact enough
  private static final double SAME = 1e-6; // a product of three shares of calculus is less exact

  /**
   * A number of the layer, and that of calculus.
   *
   * @param rows those of the batch
   * @param columns those of the batch
   */
  record Pair(double mine, double calculus, int rows, int columns) {
    /** Returns whether the layer's number is a factor times that of calculus. */
    boolean fits(double factor) {
      return isNear(mine, factor * calculus);
    }
  }

  /** Returns whether two numbers agree, as exactly as parts are known. */
  static boolean isNear(double a, double b) {
    return Math.abs(a - b) <= SAME * Math.abs(b) + 1e-10;
  }

  /** Takes tables apart; parts that cannot be told are left out. */
  static RowParts of(List<ResponseTable> tables) {
    RowParts parts = new RowParts(new ArrayList<>(), new ArrayList<>());
    for (ResponseTable table : tables) {
      for (int n = 0; n < table.pass().rows(); n++) {
        parts.add(table, n);
      }
    }
    return parts;
  }

  private void add(ResponseTable table, int row) {
    int rows = table.pass().rows();
    int columns = table.pass().inputs();
    int from = row * columns;
    int to = from + columns - 1;
    RealMatrix mine = table.shares().getSubMatrix(from, to, from, to);
    RealMatrix calculus = table.calculus().getSubMatrix(from, to, from, to);
    for (int i = 0; i < columns; i++) {
      double[] a = own(mine, i);
      double[] b = own(calculus, i);
      if (a.length > 0 && b.length > 0) {
        own.add(new Pair(a[0], b[0], rows, columns));
      }
      for (int j = 0; j < columns; j++) {
        if (i != j && Math.abs(calculus.getEntry(i, j)) > TELLING) {
          common.add(new Pair(mine.getEntry(i, j), calculus.getEntry(i, j), rows, columns));
        }
      }
    }
  }

  /** Returns what the entry adds besides the common part; nothing if that cannot be told. */
  private static double[] own(RealMatrix shares, int i) {
    int size = shares.getRowDimension();
    int first = -1;
    int second = -1;
    double largest = 0;
    for (int m = 0; m < size; m++) {
      for (int j = 0; j < size; j++) {
        double share = Math.abs(shares.getEntry(m, j));
        if (m != i && j != i && m != j && share > largest) {
          largest = share;
          first = m;
          second = j;
        }
      }
    }
    if (largest <= TELLING) {
      return new double[0];
    }
    double product = shares.getEntry(i, second) * shares.getEntry(first, i);
    return new double[] {shares.getEntry(i, i) - product / shares.getEntry(first, second)};
  }
}
