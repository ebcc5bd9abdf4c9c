package kobai.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

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

  /** Says which entries move. */
  @FunctionalInterface
  public interface Part {

    /** Returns whether the n-th entry of the k-th matrix moves, counted row by row. */
    boolean holds(int k, int n);
  }

  /** Draws a random direction that starts at the given matrices. */
  public static Direction random(List<RealMatrix> from, SplittableRandom random) {
    return random(from, random, (k, n) -> true);
  }

  /** Draws a random direction in which a part of the entries moves. */
  public static Direction random(List<RealMatrix> from, SplittableRandom random, Part part) {
    int moving = 0;
    List<double[][]> steps = new ArrayList<>();
    for (int k = 0; k < from.size(); k++) {
      double[][] step = from.get(k).getData();
      int n = 0;
      for (double[] row : step) {
        for (int j = 0; j < row.length; j++) {
          boolean moves = part.holds(k, n++);
          row[j] = moves ? StepLadder.size(row[j]) * (2 * random.nextDouble() - 1) : 0;
          moving += moves ? 1 : 0;
        }
      }
      steps.add(step);
    }
    Direction direction = new Direction(from, steps);
    direction.shorten(1 / Math.sqrt(moving));
    return direction;
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
