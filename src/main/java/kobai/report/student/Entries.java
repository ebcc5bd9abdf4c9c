package kobai.report.student;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kobai.report.page.PageNumbers;
import org.apache.commons.math3.linear.RealMatrix;

/** Small matrices as text. */
final class Entries {
  /** Difference quotients are good to ten digits or so: what is smaller than this is 0. */
  private static final double SMALLEST = 1e-6;

  private Entries() {}

  /** Returns "2×3". */
  static String shape(RealMatrix matrix) {
    return matrix.getRowDimension() + "×" + matrix.getColumnDimension();
  }

  /** Returns each row as a text: "0.12 -3". */
  static List<String> rows(RealMatrix matrix) {
    return Arrays.stream(matrix.getData())
        .map(row -> Arrays.stream(row).mapToObj(Entries::entry).collect(Collectors.joining("  ")))
        .toList();
  }

  private static String entry(double entry) {
    return PageNumbers.brief(Math.rint(entry / SMALLEST) * SMALLEST).replace('-', '−');
  }
}
