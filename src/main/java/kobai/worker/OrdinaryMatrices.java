package kobai.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Replaces matrices of a student's own classes by ordinary ones. Such a class may compute when it
 * is read, so who reads it, when and how would decide what is found. Here it is read when the call
 * that gave it ends, and again at the end of each later call; what has changed is written into the
 * ordinary matrix. So it is the same whether a layer runs in the grader's JVM or in another one.
 */
final class OrdinaryMatrices {
  private static final int LATEST = 64; // more than any check looks at again

  private final Deque<Replaced> latest = new ArrayDeque<>();

  private record Replaced(RealMatrix own, RealMatrix ordinary) {}

  /** Returns whether a matrix is of a class of the library. */
  static boolean isOrdinary(RealMatrix matrix) {
    Class<?> type = matrix.getClass();
    return type == Array2DRowRealMatrix.class || type == BlockRealMatrix.class;
  }

  /**
   * Returns the matrix, or an ordinary one with its entries.
   *
   * @throws IllegalStateException if it contradicts itself
   */
  RealMatrix of(RealMatrix matrix) {
    long entries = Wire.entries(matrix);
    if (isOrdinary(matrix) || entries < 1 || entries > Wire.MOST_ENTRIES) {
      return matrix;
    }
    for (Replaced replaced : latest) {
      if (replaced.own() == matrix) {
        return replaced.ordinary();
      }
    }
    RealMatrix ordinary = new Array2DRowRealMatrix(read(matrix), false);
    latest.addFirst(new Replaced(matrix, ordinary));
    if (latest.size() > LATEST) {
      latest.removeLast();
    }
    return ordinary;
  }

  /** Reads all again. */
  void update() {
    List<Replaced> all = new ArrayList<>(latest); // reading may run code that makes more
    for (Replaced replaced : all) {
      double[][] now = read(replaced.own());
      if (!Arrays.deepEquals(now, replaced.ordinary().getData())) {
        replaced.ordinary().setSubMatrix(now, 0, 0);
      }
    }
  }

  private static double[][] read(RealMatrix own) {
    double[][] data = own.getData();
    int rows = own.getRowDimension();
    int columns = own.getColumnDimension();
    if (data.length != rows || !Arrays.stream(data).allMatch(row -> row.length == columns)) {
      throw new IllegalStateException("getData() is not " + rows + "x" + columns);
    }
    double[][] copy = new double[rows][];
    for (int i = 0; i < rows; i++) {
      copy[i] = data[i].clone();
    }
    return copy;
  }
}
