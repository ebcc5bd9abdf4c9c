package kobai.formula;

import java.util.Arrays;

/**
 * Finds the numbers of values by a sum that is exact but for rounding. The line of all sums is cut
 * into cells; a value near a border is in both cells, so that one look is enough to find it.
 */
final class CellMap {
  private static final double PER_UNIT = 1e7; // cells
  private static final double MARGIN = 1e-10;

  private long[] cells = new long[1 << 12];
  private int[] heads = new int[1 << 12]; // the number of a link, plus 1
  private int[] nexts = new int[1 << 12];
  private int[] values = new int[1 << 12];
  private int links;
  private int used;

  /** Adds a value. */
  void add(double sum, int value) {
    long low = cell(sum - MARGIN);
    long high = cell(sum + MARGIN);
    link(low, value);
    if (high != low) {
      link(high, value);
    }
  }

  private static long cell(double sum) {
    double scaled = sum * PER_UNIT;
    long cell = (long) scaled;
    return scaled < cell ? cell - 1 : cell; // down, for numbers below 0 as well
  }

  /** Returns the link to the latest value that may have this sum; 0 if there is none. */
  int first(double sum) {
    return heads[slot(cell(sum))];
  }

  /** Returns the link to the value before; 0 if there is none. */
  int next(int link) {
    return nexts[link - 1];
  }

  int value(int link) {
    return values[link - 1];
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
}
