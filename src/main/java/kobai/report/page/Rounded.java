package kobai.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers for plots and their tables: more digits than these would not be seen. */
public final class Rounded {
  private static final MathContext DIGITS = new MathContext(4);

  private Rounded() {}

  /** Returns a number with four significant digits. */
  public static double of(double number) {
    return Double.isFinite(number) ? new BigDecimal(number).round(DIGITS).doubleValue() : number;
  }

  /** Returns numbers with four significant digits. */
  public static double[] of(double[] numbers) {
    return Arrays.stream(numbers).map(Rounded::of).toArray();
  }

  /** Returns rows of numbers with four significant digits. */
  public static List<double[]> of(double[][] rows) {
    return Arrays.stream(rows).map(Rounded::of).toList();
  }

  /** Returns a row of a table. */
  public static List<String> row(String head, double[] numbers) {
    List<String> row = new ArrayList<>(List.of(head));
    Arrays.stream(numbers).mapToObj(PageNumbers::brief).forEach(row::add);
    return row;
  }
}
