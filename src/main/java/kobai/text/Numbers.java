package kobai.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import kobai.numeric.Estimate;
import org.apache.commons.math3.linear.RealMatrix;

/** Every way in which Kobai shows a number, the same in all languages. */
public final class Numbers {
  private static final int LONGEST_LIST = 8;
  private static final MathContext NINE_DIGITS = new MathContext(9);
  private static final int LONGEST_EXPONENT = 6;

  /**
   * Difference quotients have about ten correct digits. A smaller entry than this is shown as 0.
   */
  private static final double SMALLEST_ENTRY = 1e-6;

  /** A plot and its table need no more digits than these. */
  private static final MathContext PLOTTED = new MathContext(4);

  private Numbers() {}

  /** Returns a number with six significant digits: "-0.482103", "1.5e+150", "NaN". */
  public static String of(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : String.valueOf(value);
    }
    double size = Math.abs(value);
    String format = size >= 1e-4 && size < 1e6 ? "%.6g" : "%.5e";
    return String.format(Locale.ROOT, format, value);
  }

  /** Returns a number with as many digits as are needed to distinguish it from the other one. */
  public static String distinct(double value, double other) {
    String rounded = of(value);
    return rounded.equals(of(other)) ? String.valueOf(value) : rounded;
  }

  /**
   * Returns an estimate with its error bar, distinguished from the other number: "1.92842 ± 3e-13".
   */
  public static String distinct(Estimate estimate, double other) {
    return distinct(estimate.value(), other)
        + " ± "
        + String.format(Locale.ROOT, "%.0e", estimate.bar());
  }

  /** Returns the first eight numbers, separated by spaces, with four significant digits each. */
  public static String list(double[] values) {
    StringBuilder list = new StringBuilder();
    for (int k = 0; k < Math.min(values.length, LONGEST_LIST); k++) {
      list.append(k == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.4g", values[k]));
    }
    return list + (values.length > LONGEST_LIST ? " …" : "");
  }

  /** Returns a number with up to nine significant digits, for files: "0.1", "1.5E-12", "NaN". */
  public static String recorded(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(NINE_DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    boolean ordinary = Math.abs(exponent) <= LONGEST_EXPONENT;
    return ordinary ? rounded.toPlainString() : rounded.toString();
  }

  /** Returns a share of one in percent: "61.5 %". */
  public static String percentage(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** Returns the nearest whole number: "2354"; a dash for none. */
  public static String whole(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.0f", value.getAsDouble()) : "–";
  }

  /** Returns a number with three decimal places: "0.250". */
  public static String threePlaces(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.equals("-0.000") ? "0.000" : text;
  }

  /** Returns a number with three significant digits: "0.0123", "1.20e-07", "1360". */
  public static String threeDigits(double value) {
    double size = Math.abs(value);
    boolean large = size >= 999.5 && size < 1e7; // not 1.36e+03
    return String.format(Locale.ROOT, large ? "%.0f" : "%.3g", value);
  }

  /** Returns "dW[2][1]". */
  public static String entry(String matrix, int row, int column) {
    return matrix + "[" + row + "][" + column + "]";
  }

  /** Returns points with at most two decimals and no trailing zeros: "27", "13.5". */
  public static String points(double points) {
    return decimals(points, 2);
  }

  /** Returns the same points as a number, for machines. */
  public static BigDecimal exactPoints(double points) {
    return new BigDecimal(points(points));
  }

  /** Returns a number with at most one decimal: "66.5", "100". */
  public static String tenths(double value) {
    return decimals(value, 1);
  }

  private static String decimals(double value, int most) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(most, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }

  /** Returns the part as a percentage of the whole, for people: "67%". */
  public static String percent(int part, int whole) {
    return whole == 0 ? "–" : Math.round(100.0 * part / whole) + "%";
  }

  /** Returns the part as a percentage of the whole, as a CSS length: "66.67%". */
  public static String cssLength(double part, double whole) {
    double percent = whole == 0 ? 0 : 100 * part / whole;
    return BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  /** Returns a number with three significant digits: "0.123", "-12.3", "1.2e8", "0". */
  public static String brief(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : String.valueOf(value).replace("Infinity", "∞");
    }
    double size = Math.abs(value);
    if (size < 1e-3 || size >= 1e4) {
      return String.format(Locale.ROOT, "%.1e", value).replaceFirst("e\\+?(-?)0?", "e$1");
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
    return rounded.stripTrailingZeros().toPlainString();
  }

  /** Returns the shape of a matrix: "2×3". */
  public static String shape(RealMatrix matrix) {
    return matrix.getRowDimension() + "×" + matrix.getColumnDimension();
  }

  /** Returns each row of a small matrix as a text: "0.12 −3". */
  public static List<String> rows(RealMatrix matrix) {
    return Arrays.stream(matrix.getData())
        .map(row -> Arrays.stream(row).mapToObj(Numbers::cell).collect(Collectors.joining("  ")))
        .toList();
  }

  private static String cell(double entry) {
    return brief(Math.rint(entry / SMALLEST_ENTRY) * SMALLEST_ENTRY).replace('-', '−');
  }

  /** Returns a number with four significant digits, to be plotted. */
  public static double plotted(double number) {
    return Double.isFinite(number) ? new BigDecimal(number).round(PLOTTED).doubleValue() : number;
  }

  /** Returns numbers with four significant digits, to be plotted. */
  public static double[] plotted(double[] numbers) {
    return Arrays.stream(numbers).map(Numbers::plotted).toArray();
  }

  /** Returns rows of numbers with four significant digits, to be plotted. */
  public static List<double[]> plotted(double[][] rows) {
    return Arrays.stream(rows).map(Numbers::plotted).toList();
  }
}
