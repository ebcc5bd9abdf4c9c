package kobai.formula;

import java.util.Arrays;

/**
 * Values of all shapes, each once. A value is divided by its largest entry and then summed up with
 * irrational weights; equal values have sums that differ by rounding only, and different ones
 * almost never come as near as a cell of {@link CellMap}.
 */
final class ValueIndex {
  static final double SAME = 1e-9;
  private static final double TIE = 1 - 1e-7;
  private static final double WEIGHT = 0.6180339887498949; // the golden ratio, less 1
  private static final double[] WEIGHTS = weights(64);

  private final CellMap cells = new CellMap();
  private Grid[] grids = new Grid[1 << 10];
  private double[] scales = new double[1 << 10];
  private int size;

  /** Returns how many values it holds. */
  int size() {
    return size;
  }

  Grid grid(int value) {
    return grids[value];
  }

  /** Returns the entry that a value is divided by: the first of the largest; 0 if there is none. */
  static double scaleOf(Grid grid) {
    double largest = grid.largest();
    if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
      return 0;
    }
    double least = TIE * largest;
    for (double entry : grid.entries()) {
      if (Math.abs(entry) >= least) {
        return entry;
      }
    }
    return 0;
  }

  /** Returns irrational weights between 0.1 and 1.1. */
  private static double[] weights(int count) {
    double[] weights = new double[count];
    double weight = 0.5;
    for (int k = 0; k < count; k++) {
      weight += WEIGHT;
      weight -= Math.floor(weight);
      weights[k] = weight + 0.1;
    }
    return weights;
  }

  private static double sum(Grid grid, double scale) {
    double sum = 0;
    double[] entries = grid.entries();
    double[] weights = entries.length <= WEIGHTS.length ? WEIGHTS : weights(entries.length);
    for (int k = 0; k < entries.length; k++) {
      sum += weights[k] * entries[k];
    }
    return grid.rows() * 0.1 + grid.columns() * 0.01 + sum / scale;
  }

  /** Adds a value whose scale is not 0; returns false if it was there before. */
  boolean add(Grid grid, double scale) {
    double sum = sum(grid, scale);
    for (int link = cells.first(sum); link != 0; link = cells.next(link)) {
      int value = cells.value(link);
      if (Math.abs(scales[value] - scale) <= SAME * Math.abs(scale) && same(value, grid, scale)) {
        return false;
      }
    }
    if (size == grids.length) {
      grids = Arrays.copyOf(grids, 2 * size);
      scales = Arrays.copyOf(scales, 2 * size);
    }
    grids[size] = grid;
    scales[size] = scale;
    cells.add(sum, size++);
    return true;
  }

  private boolean same(int value, Grid grid, double scale) {
    return grids[value].sameShape(grid)
        && same(grids[value].entries(), scales[value], grid.entries(), scale);
  }

  /** Returns whether two values are the same, apart from the constants that they are divided by. */
  static boolean same(double[] a, double scaleA, double[] b, double scaleB) {
    for (int k = 0; k < a.length; k++) {
      if (!(Math.abs(b[k] / scaleB - a[k] / scaleA) <= SAME)) {
        return false;
      }
    }
    return true;
  }
}
