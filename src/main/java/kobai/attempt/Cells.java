package kobai.attempt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import kobai.finding.Comparison;
import kobai.finding.Verdict;
import kobai.numeric.Estimate;
import kobai.report.Layout;
import org.apache.commons.math3.linear.RealMatrix;

/** The entries of a matrix as short texts, in rows and columns. */
final class Cells {
  private static final MathContext DIGITS = new MathContext(6);
  private static final int LONGEST_EXPONENT = 6;
  private static final String WRONG = "*";
  private static final String UNKNOWN = "?";

  private Cells() {}

  /** Returns the rows of a matrix. */
  static List<String> of(RealMatrix a) {
    return rows(
        a.getRowDimension(), a.getColumnDimension(), (i, j) -> shown(a.getEntry(i, j)), false);
  }

  /** Returns the rows of a layer's gradient; entries that differ are marked. */
  static List<String> yours(Comparison compared) {
    RealMatrix a = compared.analytic();
    return rows(
        a.getRowDimension(),
        a.getColumnDimension(),
        (i, j) -> {
          double value = a.getEntry(i, j);
          boolean wrong = compared.verdict(i, j) == Verdict.WRONG;
          boolean alike = shown(value).equals(shown(compared.numerical().at(i, j)));
          String text = wrong && alike ? String.valueOf(value) : shown(value);
          return text + (wrong ? WRONG : " ");
        },
        true);
  }

  /** Returns the rows of estimates. */
  static List<String> estimates(int rows, int columns, BiFunction<Integer, Integer, Estimate> at) {
    return rows(rows, columns, (i, j) -> shown(at.apply(i, j)), false);
  }

  private static List<String> rows(
      int rows, int columns, BiFunction<Integer, Integer, String> cell, boolean marked) {
    int[] widths = new int[columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        widths[j] = Math.max(widths[j], Layout.width(cell.apply(i, j)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      StringBuilder line = new StringBuilder();
      for (int j = 0; j < columns; j++) {
        int gap = j == 0 ? 0 : marked ? 1 : 2;
        line.append(Layout.right(cell.apply(i, j), widths[j] + gap));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Returns a number with at most six digits, and no more zeros than it needs. */
  static String shown(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : String.valueOf(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return Math.abs(exponent) <= LONGEST_EXPONENT
        ? rounded.toPlainString()
        : rounded.toString().toLowerCase(Locale.ROOT).replace("e+", "e");
  }

  /** Returns an estimate; at a corner, both slopes. */
  static String shown(Estimate estimate) {
    if (!estimate.isKnown()) {
      return UNKNOWN;
    }
    if (estimate.kink()) {
      double low = estimate.value() - estimate.bar();
      return rounded(low, estimate.bar()) + "…" + rounded(low + 2 * estimate.bar(), estimate.bar());
    }
    return Math.abs(estimate.value()) <= estimate.bar() ? "0" : shown(estimate.value());
  }

  private static String rounded(double value, double scale) {
    return Math.abs(value) < 1e-9 * scale ? "0" : shown(value);
  }
}
