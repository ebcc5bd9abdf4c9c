package kobai.numeric;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * A direction in which the entries of several matrices move together.
 *
 * <p>A random direction has entries that are spread evenly over [−1, 1], times how far an entry of
 * that size may be moved, and divided by √n: n entries that move together then move a function
 * about as fast as one of them does.
 */
public final class Direction {
  private final List<RealMatrix> from;
  private final List<double[][]> steps;

  private Direction(List<RealMatrix> from, List<double[][]> steps) {
    this.from = from;
    this.steps = steps;
  }

  /** Draws a random direction that starts at the given matrices. */
  public static Direction random(List<RealMatrix> from, RandomGenerator random) {
    int n = 0;
    for (RealMatrix matrix : from) {
      n += matrix.getRowDimension() * matrix.getColumnDimension();
    }
    List<double[][]> steps = new ArrayList<>();
    for (RealMatrix matrix : from) {
      double[][] step = matrix.getData();
      for (double[] row : step) {
        for (int j = 0; j < row.length; j++) {
          row[j] = StepLadder.size(row[j]) * (2 * random.nextDouble() - 1) / Math.sqrt(n);
        }
      }
      steps.add(step);
    }
    return new Direction(from, steps);
  }

  /** Returns how far each entry of the k-th matrix moves when t grows by 1. */
  public double[][] steps(int k) {
    return steps.get(k);
  }

  /** Returns the matrices moved by t. */
  public List<RealMatrix> at(double t) {
    List<RealMatrix> moved = new ArrayList<>();
    for (int k = 0; k < steps.size(); k++) {
      double[][] data = from.get(k).getData();
      double[][] step = steps.get(k);
      for (int i = 0; i < data.length; i++) {
        for (int j = 0; j < data[i].length; j++) {
          data[i][j] += t * step[i][j];
        }
      }
      moved.add(MatrixUtils.createRealMatrix(data));
    }
    return moved;
  }
}
