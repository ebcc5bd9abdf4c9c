package kobai.text;

import java.util.Locale;
import kobai.numeric.Estimate;

/** Numbers as people read them. */
public final class Numbers {
  private static final int LONGEST_LIST = 8;

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

  /** Returns a number with as many digits as it takes to tell it from the other one. */
  public static String distinct(double value, double other) {
    String rounded = of(value);
    return rounded.equals(of(other)) ? String.valueOf(value) : rounded;
  }

  /** Returns an estimate with its error bar, told from the other number: "1.92842 ± 3e-13". */
  public static String distinct(Estimate estimate, double other) {
    return distinct(estimate.value(), other)
        + " ± "
        + String.format(Locale.ROOT, "%.0e", estimate.bar());
  }

  /** Returns numbers side by side, with four significant digits each, the first eight of them. */
  public static String list(double[] values) {
    StringBuilder list = new StringBuilder();
    for (int k = 0; k < Math.min(values.length, LONGEST_LIST); k++) {
      list.append(k == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.4g", values[k]));
    }
    return list + (values.length > LONGEST_LIST ? " …" : "");
  }

  /** Returns "dW[2][1]". */
  public static String entry(String matrix, int row, int column) {
    return matrix + "[" + row + "][" + column + "]";
  }
}
