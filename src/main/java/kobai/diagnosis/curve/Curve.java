package kobai.diagnosis.curve;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.SteadyDraw;
import kobai.diagnosis.record.Trials;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** The slope dx/dout of a layer that works entry by entry, against x: the layer's and calculus'. */
final class Curve {
  private static final int COLUMNS = 4;
  private static final double STEP = 0x1p-9;

  /** Sizes of x; none is near a number at which people let a function bend. */
  private static final double[] SIZES = {
    0.0081, 0.013, 0.023, 0.037, 0.057, 0.083, 0.13, 0.19, 0.27, 0.36, 0.44, 0.57, 0.71, 0.88, 1.07,
    1.31, 1.58, 1.87, 2.21, 2.63, 3.17, 3.7, 4.3, 5.3, 6.3, 7.3, 8.7, 10.7, 13.3, 16.3, 18.7, 21.3,
    27.3, 33.7, 40.3
  };

  /** Larger sizes, for a function that goes on growing; whole numbers could be a case apart. */
  private static final double[] FAR = {
    73.3, 310.7, 1700.3, 23000.7, 310000.3, 7300000.7, 170000000.3, 23000000000.7
  };

  private final Trials trials;
  private final boolean bends;
  private int asked;

  Curve(Trials trials) {
    this.trials = trials;
    double[] slopes = differences(new double[] {STEP, -STEP}, new double[] {STEP / 4, STEP / 4});
    bends = Math.abs(slopes[0] - slopes[1]) > STEP;
  }

  /** Returns the points of x from left to right, without 0; the far ones do not overflow. */
  double[] grid() {
    DoubleStream far = bends ? DoubleStream.of(FAR) : DoubleStream.empty();
    double[] sizes = DoubleStream.concat(DoubleStream.of(SIZES), far).toArray();
    double[] grid = new double[2 * sizes.length];
    for (int k = 0; k < sizes.length; k++) {
      grid[sizes.length - 1 - k] = -sizes[k];
      grid[sizes.length + k] = sizes[k];
    }
    return grid;
  }

  /** Returns whether the function of the layer has a corner at 0. */
  boolean bends() {
    return bends;
  }

  /** Returns whether two slopes are the same, but for rounding. */
  static boolean same(double a, double b) {
    return Math.abs(a - b) <= Closeness.SAME * Math.abs(b) + 1e-11;
  }

  /**
   * Measures the layer's slopes twice, in other places and with other entries of dout.
   *
   * @return the slopes; null if they are not the same both times, or cannot be measured
   */
  double @Nullable [] mine(double... xs) {
    double[] sorted = measured(xs, 1);
    int[] order = shuffled(xs.length);
    double[] mixed = measured(IntStream.of(order).mapToDouble(k -> xs[k]).toArray(), -0x1p6);
    if (sorted == null || mixed == null) {
      return null;
    }
    for (int k = 0; k < xs.length; k++) {
      if (!same(mixed[k], sorted[order[k]])) {
        return null;
      }
    }
    return sorted;
  }

  private int[] shuffled(int size) {
    SteadyDraw draw = trials.chart().draw("curve order " + asked);
    int[] order = IntStream.range(0, size).toArray();
    for (int k = size - 1; k > 0; k--) {
      int other = draw.below(k + 1);
      int kept = order[k];
      order[k] = order[other];
      order[other] = kept;
    }
    // the last entry of a batch, which may decide for all, has another sign than in sorted order
    for (int k = 0; k < size; k++) {
      if (order[k] == 0) {
        order[k] = order[size - 1];
        order[size - 1] = 0;
      }
    }
    return order;
  }

  private double @Nullable [] measured(double[] xs, double scale) {
    int rows = (xs.length + COLUMNS - 1) / COLUMNS;
    SteadyDraw draw = trials.chart().draw("curve " + asked++);
    RealMatrix dout = draw.matrix(rows, COLUMNS).scalarMultiply(scale);
    Pass pass = trials.draw("curve", rows, COLUMNS, COLUMNS).withX(matrix(xs)).withDout(dout);
    RealMatrix dx = trials.answer(pass);
    if (dx == null) {
      return null;
    }
    double[] slopes = new double[xs.length];
    for (int k = 0; k < xs.length; k++) {
      slopes[k] = dx.getEntry(k / COLUMNS, k % COLUMNS) / dout.getEntry(k / COLUMNS, k % COLUMNS);
    }
    return slopes;
  }

  /** Fills rows of a matrix; the last number fills what is left. */
  private static RealMatrix matrix(double[] xs) {
    RealMatrix x = MatrixUtils.createRealMatrix((xs.length + COLUMNS - 1) / COLUMNS, COLUMNS);
    for (int k = 0; k < x.getRowDimension() * COLUMNS; k++) {
      x.setEntry(k / COLUMNS, k % COLUMNS, xs[Math.min(k, xs.length - 1)]);
    }
    return x;
  }

  /** Returns the slopes that calculus gives, with the central formula of fourth order. */
  double[] calculus(double... xs) {
    double[] steps = new double[xs.length];
    for (int k = 0; k < xs.length; k++) {
      // a step must not reach over the corner
      steps[k] = bends && xs[k] != 0 ? Math.abs(xs[k]) / 4 : STEP;
    }
    return differences(xs, steps);
  }

  private double[] differences(double[] xs, double[] steps) {
    RealMatrix x = matrix(xs);
    RealMatrix step = matrix(steps);
    Pass pass = trials.first().pass();
    RealMatrix near = pass.output(x.add(step)).subtract(pass.output(x.subtract(step)));
    RealMatrix wide = step.scalarMultiply(2);
    RealMatrix far = pass.output(x.add(wide)).subtract(pass.output(x.subtract(wide)));
    double[] slopes = new double[xs.length];
    for (int k = 0; k < xs.length; k++) {
      int row = k / COLUMNS;
      int column = k % COLUMNS;
      slopes[k] = (8 * near.getEntry(row, column) - far.getEntry(row, column)) / (12 * steps[k]);
    }
    return slopes;
  }
}
