package kobai.diagnosis.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Detail;
import org.jspecify.annotations.Nullable;

/**
 * A number times powers of the sizes of the batch, or of one more or less than a size.
 *
 * @param number what is the same in every pass
 * @param rows the power of N, in halves
 * @param inputs the power of D, in halves
 * @param outputs the power of M, in halves
 * @param more what is added to N before
 */
record SizeFactor(double number, int rows, int inputs, int outputs, int more) {
  private static final int MOST = 4; // halves, that is the square of a size
  private static final double NICE = 1e-9;
  private static final double GLANCE = 1e-8; // at two passes, which leaves out almost all powers

  /** Returns the simplest factor with these values in these passes; null if there is none. */
  static @Nullable SizeFactor of(List<Pass> passes, List<Double> values) {
    boolean elementwise = passes.get(0).isElementwise();
    double ratio = values.get(1) / values.get(0);
    List<SizeFactor> found = new ArrayList<>();
    for (int more = -1; more <= 1; more++) {
      double[] byRows = ratios(passes.get(1).rows() + more, passes.get(0).rows() + more);
      double[] byInputs = ratios(passes.get(1).inputs(), passes.get(0).inputs());
      double[] byOutputs = ratios(passes.get(1).outputs(), passes.get(0).outputs());
      for (int n = -MOST; n <= MOST; n++) {
        for (int d = -MOST; d <= MOST; d++) {
          for (int m = elementwise ? 0 : -MOST; m <= (elementwise ? 0 : MOST); m++) {
            double expected = byRows[n + MOST] * byInputs[d + MOST] * byOutputs[m + MOST];
            if ((more == 0 || n != 0)
                && Math.abs(ratio - expected) <= GLANCE * Math.abs(expected)) {
              SizeFactor power = new SizeFactor(1, n, d, m, more);
              double number = values.get(0) / power.in(passes.get(0));
              SizeFactor factor = new SizeFactor(Decimal.of(number), n, d, m, more);
              if (factor.fits(passes, values)) {
                found.add(factor);
              }
            }
          }
        }
      }
    }
    return found.stream().min(Comparator.comparingInt(SizeFactor::length)).orElse(null);
  }

  /** Returns by which factor each power of a size grows from one pass to another. */
  private static double[] ratios(int size, int before) {
    double[] ratios = new double[2 * MOST + 1];
    for (int halves = -MOST; halves <= MOST; halves++) {
      ratios[halves + MOST] = power(size, halves) / power(before, halves);
    }
    return ratios;
  }

  private boolean fits(List<Pass> passes, List<Double> values) {
    for (int k = 0; k < passes.size(); k++) {
      double expected = in(passes.get(k));
      if (!(Math.abs(values.get(k) - expected) <= NICE * Math.abs(expected))) {
        return false;
      }
    }
    return true;
  }

  /** Returns how long it is to write. */
  private int length() {
    return Math.abs(rows)
        + Math.abs(inputs)
        + Math.abs(outputs)
        + (more == 0 ? 0 : 2)
        + (number == 1 ? 0 : 1);
  }

  /** Returns whether it is the same in every pass. */
  boolean isConstant() {
    return rows == 0 && inputs == 0 && outputs == 0;
  }

  /** Returns its value in a pass. */
  double in(Pass pass) {
    return number
        * power(pass.rows() + more, rows)
        * power(pass.inputs(), inputs)
        * power(pass.outputs(), outputs);
  }

  private static double power(int size, int halves) {
    return halves == 0 ? 1 : Math.pow(size, halves / 2.0);
  }

  /** Returns it in the notation of the lessons: "1/√D", "2 · N". */
  String notation() {
    String n = more == 0 ? "N" : more > 0 ? "(N + 1)" : "(N - 1)";
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    add(above, below, n, rows);
    add(above, below, "D", inputs);
    add(above, below, "M", outputs);
    boolean divides = Math.abs(number) < 1 && Math.rint(1 / number) == 1 / number;
    if (divides && !below.isEmpty()) {
      below.add(0, Decimal.text(Math.abs(1 / number)));
    } else if (Math.abs(number) != 1 || above.isEmpty()) {
      above.add(0, Detail.number(Math.abs(number)));
    }
    String top = above.isEmpty() ? "1" : String.join(" · ", above);
    String bottom =
        below.size() > 1 ? "(" + String.join(" · ", below) + ")" : String.join("", below);
    return (number < 0 ? "-" : "") + top + (below.isEmpty() ? "" : " / " + bottom);
  }

  private static void add(List<String> above, List<String> below, String size, int halves) {
    List<String> side = halves > 0 ? above : below;
    for (int k = 0; k < Math.abs(halves) / 2; k++) {
      side.add(size);
    }
    if (halves % 2 != 0) {
      side.add("√" + size);
    }
  }
}
