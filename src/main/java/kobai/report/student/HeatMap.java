package kobai.report.student;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import kobai.finding.Comparison;
import kobai.numeric.Estimate;
import kobai.numeric.Magnitude;
import kobai.text.Numbers;
import kobai.text.Texts;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A matrix in colours: a table in which larger entries have darker cells, in warm colours for
 * positive entries and in cold colours for negative ones.
 *
 * @param title the name of the matrix
 * @param columns the numbers of its columns
 * @param rows its rows
 */
record HeatMap(String title, List<Integer> columns, List<Row> rows) {
  private static final int LARGEST = 16; // more rows or columns would not fit
  private static final int LEVELS = 4;

  /** A row with its number. */
  record Row(int number, List<Cell> cells) {}

  /**
   * An entry.
   *
   * @param text the entry in short form
   * @param exact the entry with all its digits
   * @param colour "warm-3", "cold-1", "even"
   */
  record Cell(String text, String exact, String colour) {}

  /**
   * Returns the student's gradient, the numerical one, and the difference in units of the error
   * bar.
   */
  static List<HeatMap> of(Comparison comparison, Texts texts) {
    RealMatrix yours = comparison.analytic();
    RealMatrix numerical = comparison.numerical().values();
    double most = Math.max(Magnitude.largestFinite(yours), Magnitude.largestFinite(numerical));
    DoubleUnaryOperator share = entry -> entry == 0 ? 0 : entry / most;
    return List.of(
        of(texts.text("report.heat.yours"), yours, share),
        of(texts.text("report.heat.numerical"), numerical, share),
        bars(comparison, texts));
  }

  private static HeatMap of(String title, RealMatrix matrix, DoubleUnaryOperator share) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(LARGEST, matrix.getRowDimension()); i++) {
      List<Cell> cells = new ArrayList<>();
      for (int j = 0; j < columns(matrix); j++) {
        double entry = matrix.getEntry(i, j);
        cells.add(
            new Cell(Numbers.brief(entry), exact(i, j, entry), colour(share.applyAsDouble(entry))));
      }
      rows.add(new Row(i, cells));
    }
    return new HeatMap(title, columnNumbers(matrix), rows);
  }

  private static HeatMap bars(Comparison comparison, Texts texts) {
    RealMatrix matrix = comparison.analytic();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(LARGEST, matrix.getRowDimension()); i++) {
      List<Cell> cells = new ArrayList<>();
      for (int j = 0; j < columns(matrix); j++) {
        cells.add(bars(comparison, i, j));
      }
      rows.add(new Row(i, cells));
    }
    return new HeatMap(texts.text("report.heat.bars"), columnNumbers(matrix), rows);
  }

  private static Cell bars(Comparison comparison, int i, int j) {
    Estimate numerical = comparison.numerical().at(i, j);
    double difference = comparison.analytic().getEntry(i, j) - numerical.value();
    double tolerance = comparison.numerical().tolerance(i, j);
    double bars = difference / Math.max(tolerance, Double.MIN_NORMAL);
    String exact = exact(i, j, difference) + " (± " + Numbers.brief(numerical.bar()) + ")";
    return switch (comparison.verdict(i, j)) {
      case RIGHT -> new Cell("✓", exact, "even");
      case CANNOT_TELL -> new Cell("?", exact, "even");
      case WRONG -> new Cell(Numbers.brief(bars), exact, colour(bars));
    };
  }

  private static String exact(int i, int j, double entry) {
    return "[" + i + "][" + j + "] = " + entry;
  }

  /** Returns the colour for an entry divided by the largest one, from −1 to 1. */
  static String colour(double share) {
    if (Double.isNaN(share)) {
      return "odd";
    }
    long level = Math.round(Math.ceil(Math.min(1, Math.abs(share)) * LEVELS));
    return level == 0 ? "even" : (share < 0 ? "cold-" : "warm-") + level;
  }

  private static int columns(RealMatrix matrix) {
    return Math.min(LARGEST, matrix.getColumnDimension());
  }

  private static List<Integer> columnNumbers(RealMatrix matrix) {
    List<Integer> numbers = new ArrayList<>();
    for (int j = 0; j < columns(matrix); j++) {
      numbers.add(j);
    }
    return numbers;
  }
}
