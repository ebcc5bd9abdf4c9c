package kobai.formula;

import java.util.Arrays;

/**
 * Finds values by their numbers, whatever constant they are multiplied by. A value is divided by
 * its largest entry and then summed up with irrational weights; equal values have sums that differ
 * by rounding only, and different ones almost never come as near as {@link #CELL}.
 */
final class ValueIndex {
  private static final double CELL = 1e-7;
  private static final double MARGIN = 1e-10;
  private static final double SAME = 1e-9;
  private static final double TIE = 1 - 1e-7;
  private static final double WEIGHT = 0.6180339887498949; // the golden ratio, less 1

  private long[] cells = new long[1 << 12];
  private int[] heads = new int[1 << 12]; // the number of a link, plus 1
  private int[] nexts = new int[1 << 12];
  private int[] values = new int[1 << 12];
  private int links;
  private int used;

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

  /** Returns the constant that a value is divided by. */
  double scale(int value) {
    return scales[value];
  }

  /** Returns the entry that a value is divided by: the first of the largest; 0 if there is none. */
  static double scaleOf(Grid grid) {
    double largest = grid.largest();
    if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
      return 0;
    }
    for (double entry : grid.entries()) {
      if (Math.abs(entry) >= TIE * largest) {
        return entry;
      }
    }
    return 0;
  }

  private static double sum(Grid grid, double scale) {
    double sum = grid.rows() * 0.1 + grid.columns() * 0.01;
    double weight = 0.5;
    for (double entry : grid.entries()) {
      weight += WEIGHT;
      weight -= Math.floor(weight);
      sum += (weight + 0.1) * (entry / scale);
    }
    return sum;
  }

  /** Adds a value whose scale is not 0; returns its number. */
  int add(Grid grid, double scale) {
    if (size == grids.length) {
      grids = Arrays.copyOf(grids, 2 * size);
      scales = Arrays.copyOf(scales, 2 * size);
    }
    grids[size] = grid;
    scales[size] = scale;
    double sum = sum(grid, scale);
    long low = (long) Math.floor((sum - MARGIN) / CELL);
    long high = (long) Math.floor((sum + MARGIN) / CELL);
    link(low, size);
    if (high != low) {
      link(high, size);
    }
    return size++;
  }

  private void link(long cell, int value) {
    if (2 * used >= cells.length) {
      grow();
    }
    if (links == nexts.length) {
      nexts = Arrays.copyOf(nexts, 2 * links);
      values = Arrays.copyOf(values, 2 * links);
    }
    int slot = slot(cell);
    used += heads[slot] == 0 ? 1 : 0;
    cells[slot] = cell;
    values[links] = value;
    nexts[links] = heads[slot];
    heads[slot] = ++links;
  }

  private int slot(long cell) {
    int slot = (int) ((cell * 0x9E3779B97F4A7C15L) >>> 40) & (cells.length - 1);
    while (heads[slot] != 0 && cells[slot] != cell) {
      slot = (slot + 1) & (cells.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldCells = cells;
    int[] oldHeads = heads;
    cells = new long[2 * oldCells.length];
    heads = new int[2 * oldCells.length];
    for (int k = 0; k < oldCells.length; k++) {
      if (oldHeads[k] != 0) {
        int slot = slot(oldCells[k]);
        cells[slot] = oldCells[k];
        heads[slot] = oldHeads[k];
      }
    }
  }

  /** Returns the number of the first value that is a multiple of this one; −1 if there is none. */
  int find(Grid grid, double scale) {
    int slot = slot((long) Math.floor(sum(grid, scale) / CELL));
    int found = -1;
    for (int link = heads[slot]; link != 0; link = nexts[link - 1]) {
      int value = values[link - 1];
      found = (found < 0 || value < found) && same(value, grid, scale) ? value : found;
    }
    return found;
  }

  /** Returns whether it holds this very value, not only a multiple of it. */
  boolean holds(Grid grid, double scale) {
    int slot = slot((long) Math.floor(sum(grid, scale) / CELL));
    for (int link = heads[slot]; link != 0; link = nexts[link - 1]) {
      int value = values[link - 1];
      if (Math.abs(scales[value] - scale) <= SAME * Math.abs(scale) && same(value, grid, scale)) {
        return true;
      }
    }
    return false;
  }

  private boolean same(int value, Grid grid, double scale) {
    Grid other = grids[value];
    if (!other.sameShape(grid)) {
      return false;
    }
    for (int k = 0; k < grid.entries().length; k++) {
      double off = grid.entries()[k] / scale - other.entries()[k] / scales[value];
      if (!(Math.abs(off) <= SAME)) {
        return false;
      }
    }
    return true;
  }
}
