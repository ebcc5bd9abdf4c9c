package kobai.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values of one shape, found by their numbers, whatever constant they are multiplied by. A look-up
 * computes four entries first, since almost all look-ups find nothing.
 */
final class PartIndex {
  private static final int PROBES = 4;
  private static final double TIE = 1 - 1e-7;
  private static final double BLANK = 100; // the sum of values that are 0 in these entries

  private final int rows;
  private final int columns;
  private final int[] places;
  private final CellMap cells = new CellMap();
  private final List<double[]> values = new ArrayList<>();
  private double[] probes = new double[1 << 12];
  private double[] scales = new double[1 << 10];
  private final double[] scratch;

  /** Prepares for parts of a target, in which the entries are chosen. */
  PartIndex(Grid target) {
    this.rows = target.rows();
    this.columns = target.columns();
    this.scratch = new double[target.entries().length];
    this.places = target.largestPlaces(PROBES);
  }

  int size() {
    return values.size();
  }

  /** Returns the constant that a value is divided by. */
  double scale(int value) {
    return scales[value];
  }

  /** Returns the entry that a value is divided by; 0 if there is none. */
  double scaleOf(double[] value) {
    return ValueIndex.scaleOf(new Grid(rows, columns, value));
  }

  /** Adds a value of this shape. */
  void add(Grid grid) {
    int k = size();
    if (k == scales.length) {
      scales = Arrays.copyOf(scales, 2 * k);
      probes = Arrays.copyOf(probes, 2 * PROBES * k);
    }
    double[] entries = grid.entries();
    values.add(entries);
    scales[k] = ValueIndex.scaleOf(grid);
    for (int n = 0; n < PROBES; n++) {
      probes[PROBES * k + n] = entries[places[n]];
    }
    cells.add(sumOf(entries), k);
  }

  private double sumOf(double[] value) {
    return sum(value[places[0]], value[places[1]], value[places[2]], value[places[3]]);
  }

  /** Returns what identifies a value up to a constant; NaN for what is not finite. */
  private static double sum(double a, double b, double c, double d) {
    double sizeA = Math.abs(a);
    double sizeB = Math.abs(b);
    double sizeC = Math.abs(c);
    double sizeD = Math.abs(d);
    double ab = sizeA > sizeB ? sizeA : sizeB;
    double cd = sizeC > sizeD ? sizeC : sizeD;
    double largest = ab > cd ? ab : cd;
    if (largest == 0) {
      return BLANK;
    }
    double least = TIE * largest;
    double scale = sizeA >= least ? a : sizeB >= least ? b : sizeC >= least ? c : d;
    return (0.9 * a + 0.618033988749895 * b + 0.41421356237 * c + 0.236067977 * d) / scale;
  }

  /** Returns the number of the first value that is a multiple of this one; −1 if there is none. */
  int find(double[] value) {
    double sum = sumOf(value);
    return sum - sum == 0 && cells.first(sum) != 0 ? first(sum, value) : -1;
  }

  /** Returns the first value v that is, but for a constant, left of a rest = v ∘ part. */
  int find(BinaryOperation operation, double[] rest, int part) {
    double a = rest[places[0]];
    double b = rest[places[1]];
    double c = rest[places[2]];
    double d = rest[places[3]];
    int at = PROBES * part;
    double sum =
        switch (operation) {
          case TIMES ->
              sum(a / probes[at], b / probes[at + 1], c / probes[at + 2], d / probes[at + 3]);
          case DIVIDED_BY ->
              sum(a * probes[at], b * probes[at + 1], c * probes[at + 2], d * probes[at + 3]);
          case MINUS ->
              sum(a + probes[at], b + probes[at + 1], c + probes[at + 2], d + probes[at + 3]);
          default ->
              sum(a - probes[at], b - probes[at + 1], c - probes[at + 2], d - probes[at + 3]);
        };
    if (!(sum - sum == 0) || cells.first(sum) == 0) {
      return -1;
    }
    operation.undone().apply(rest, values.get(part), scratch);
    return first(sum, scratch);
  }

  private int first(double sum, double[] value) {
    double scale = scaleOf(value);
    int found = -1;
    for (int link = scale == 0 ? 0 : cells.first(sum); link != 0; link = cells.next(link)) {
      int k = cells.value(link);
      boolean earlier = found < 0 || k < found;
      found = earlier && ValueIndex.same(values.get(k), scales[k], value, scale) ? k : found;
    }
    return found;
  }

  /** Returns what is left of a rest = left ∘ part. */
  double[] left(BinaryOperation operation, double[] rest, int part) {
    double[] left = new double[rest.length];
    operation.undone().apply(rest, values.get(part), left);
    return left;
  }
}
