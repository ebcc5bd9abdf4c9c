package kobai.diagnosis.pattern;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;

/**
 * A constant factor by which a gradient is too large or too small: a number times powers of the
 * sizes of the batch.
 *
 * @param ids the stable names of the mistakes that make it
 * @param number the part that is the same in every pass
 * @param rows the power of N
 * @param inputs the power of D
 * @param outputs the power of M
 */
public record Factor(List<String> ids, double number, int rows, int inputs, int outputs) {

  /** The gradient has the right size. */
  public static final Factor ONE = new Factor(List.of(), 1, 0, 0, 0);

  /** This close to 1, it is not a factor but inexact digits. */
  private static final double ALMOST = 1e-6;

  /** The factors that students introduce by mistake, with their reasons. */
  private static final List<Factor> NAMED =
      List.of(
          ONE,
          ofSizes("divided-by-rows", -1, 0, 0),
          ofSizes("divided-by-rows-twice", -2, 0, 0),
          ofSizes("times-rows", 1, 0, 0),
          ofSizes("divided-by-columns", 0, 0, -1),
          ofSizes("times-columns", 0, 0, 1),
          ofSizes("divided-by-inputs", 0, -1, 0),
          ofSizes("times-inputs", 0, 1, 0),
          ofSizes("divided-by-entries", -1, 0, -1),
          ofNumber("doubled", 2),
          ofNumber("halved", 0.5));

  private static Factor ofSizes(String id, int rows, int inputs, int outputs) {
    return new Factor(List.of(id), 1, rows, inputs, outputs);
  }

  private static Factor ofNumber(String id, double number) {
    return new Factor(List.of(id), number, 0, 0, 0);
  }

  /** Returns the constant in a pass. */
  public double in(Pass pass) {
    if (inputs != 0 && pass.parameters().isEmpty()) {
      return Double.NaN; // D equals M here, and M gives the name
    }
    return number
        * Math.pow(pass.rows(), rows)
        * Math.pow(pass.inputs(), inputs)
        * Math.pow(pass.outputs(), outputs);
  }

  /**
   * Finds the constants that fit the observations in several passes: those with a name, or
   * otherwise one number that is the same in all passes.
   *
   * @param seen the observed constant in each pass
   */
  static List<Factor> of(List<Pass> passes, List<Double> seen) {
    List<Factor> found = new ArrayList<>();
    for (Factor factor : NAMED) {
      factor.addIfFitting(found, passes, seen);
      factor.negative().addIfFitting(found, passes, seen);
    }
    double first = seen.get(0);
    if (found.isEmpty() && Math.abs(Math.abs(first) - 1) >= ALMOST) {
      Factor constant = ofNumber("constant-factor", Math.abs(first));
      (first < 0 ? constant.negative() : constant).addIfFitting(found, passes, seen);
    }
    return found;
  }

  private Factor negative() {
    List<String> signed = new ArrayList<>(List.of("sign"));
    signed.addAll(ids);
    return new Factor(signed, -number, rows, inputs, outputs);
  }

  private void addIfFitting(List<Factor> found, List<Pass> passes, List<Double> seen) {
    for (int k = 0; k < passes.size(); k++) {
      double expected = in(passes.get(k));
      if (!(Math.abs(seen.get(k) - expected) <= Closeness.SAME * Math.abs(expected))) {
        return;
      }
    }
    found.add(this);
  }
}
