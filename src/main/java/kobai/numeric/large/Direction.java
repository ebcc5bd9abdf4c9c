package kobai.numeric.large;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kobai.numeric.StepLadder;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A direction in which the entries of several matrices move together.
 *
 * <p>The entries of a random direction are uniform in [−1, 1], multiplied by how far an entry of
 * that size may be moved, and divided by √n. Then n entries that move together change a function
 * about as fast as one entry that moves alone.
 */
public final class Direction {
  private static final int LARGEST_IN_ROWS = 4096; // above this, commons-math uses blocks

  private final List<double[][]> from = new ArrayList<>();
  private final List<double[][]> steps = new ArrayList<>();

  private Direction(List<RealMatrix> from) {
    for (RealMatrix matrix : from) {
      this.from.add(matrix.getData());
    }
  }

  /** Selects the entries that move. */
  @FunctionalInterface
  public interface Part {

    /** Returns whether the n-th entry of the k-th matrix moves, counted row by row. */
    boolean holds(int k, int n);
  }

  /** Draws a random direction that starts at the given matrices. */
  public static Direction random(List<RealMatrix> from, SplittableRandom random) {
    return random(from, random, (k, n) -> true);
  }

  /** Draws a random direction in which only a part of the entries moves. */
  public static Direction random(List<RealMatrix> from, SplittableRandom random, Part part) {
    Direction direction = new Direction(from);
    direction.draw(random, part);
    return direction;
  }

  private void draw(SplittableRandom random, Part part) {
    int moving = 0;
    for (int k = 0; k < from.size(); k++) {
      double[][] start = from.get(k);
      double[][] step = new double[start.length][start[0].length];
      int n = 0;
      for (int i = 0; i < step.length; i++) {
        for (int j = 0; j < step[i].length; j++) {
          if (part.holds(k, n++)) {
            step[i][j] = StepLadder.size(start[i][j]) * (2 * random.nextDouble() - 1);
            moving++;
          }
        }
      }
      steps.add(step);
    }
    shorten(1 / Math.sqrt(moving));
  }

  private void shorten(double factor) {
    for (double[][] step : steps) {
      for (double[] row : step) {
        for (int j = 0; j < row.length; j++) {
          row[j] *= factor;
        }
      }
    }
  }

  /** Returns how far each entry of the k-th matrix moves when t grows by 1. */
  public double[][] steps(int k) {
    return steps.get(k);
  }

  /** Returns the matrices moved by t. */
  public List<RealMatrix> at(double t) {
    List<RealMatrix> moved = new ArrayList<>();
    for (int k = 0; k < steps.size(); k++) {
      double[][] start = from.get(k);
      double[][] step = steps.get(k);
      double[][] data = new double[start.length][];
      for (int i = 0; i < data.length; i++) {
        data[i] = moved(start[i], step[i], t);
      }
      moved.add(matrix(data));
    }
    return moved;
  }

  private static double[] moved(double[] start, double[] step, double t) {
    double[] moved = new double[start.length];
    for (int j = 0; j < moved.length; j++) {
      moved[j] = start[j] + t * step[j];
    }
    return moved;
  }

  /** Works like MatrixUtils.createRealMatrix, but without a copy: no other code has these rows. */
  private static RealMatrix matrix(double[][] rows) {
    boolean small = rows.length * rows[0].length <= LARGEST_IN_ROWS;
    return small ? new RowMajorMatrix(rows) : MatrixUtils.createRealMatrix(rows);
  }
}
