package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A constant by which a gradient is too large or too small.
 *
 * @param ids the stable names of the mistakes that make it
 * @param value of the constant in a pass
 */
record Factor(List<String> ids, ToDoubleFunction<Pass> value) {

  /** The gradient has the right size. */
  static final Factor ONE = new Factor(List.of(), pass -> 1);

  /** So near to 1 it is no factor, but digits that are not exact. */
  private static final double ALMOST = 1e-6;

  /** Without parameters there are as many outputs as inputs, and the outputs give the name. */
  private static final double NEVER = Double.NaN;

  /** The constants that people bring in, with their reasons. */
  private static final List<Factor> NAMED =
      List.of(
          ONE,
          named("divided-by-rows", pass -> 1.0 / pass.rows()),
          named("divided-by-rows-twice", pass -> 1.0 / (pass.rows() * pass.rows())),
          named("times-rows", Pass::rows),
          named("divided-by-columns", pass -> 1.0 / pass.outputs()),
          named("times-columns", Pass::outputs),
          named(
              "divided-by-inputs",
              pass -> pass.parameters().isEmpty() ? NEVER : 1.0 / pass.inputs()),
          named("times-inputs", pass -> pass.parameters().isEmpty() ? NEVER : pass.inputs()),
          named("divided-by-entries", pass -> 1.0 / (pass.rows() * pass.outputs())),
          named("doubled", pass -> 2),
          named("halved", pass -> 0.5));

  private static Factor named(String id, ToDoubleFunction<Pass> value) {
    return new Factor(List.of(id), value);
  }

  /**
   * Finds the constants that fit what was seen in several passes: those with a name, or else the
   * same number in all.
   *
   * @param seen the constant in each pass
   */
  static List<Factor> of(List<Pass> passes, List<Double> seen) {
    List<Factor> found = new ArrayList<>();
    for (Factor factor : NAMED) {
      found.addAll(List.of(factor, factor.negative()));
    }
    found.removeIf(factor -> !factor.fits(passes, seen));
    if (found.isEmpty()) {
      double first = seen.get(0);
      if (Math.abs(Math.abs(first) - 1) < ALMOST) {
        return found;
      }
      Factor constant = new Factor(List.of("constant-factor"), pass -> Math.abs(first));
      found.add(first < 0 ? constant.negative() : constant);
      found.removeIf(factor -> !factor.fits(passes, seen));
    }
    return found;
  }

  private Factor negative() {
    List<String> signed = new ArrayList<>(List.of("sign"));
    signed.addAll(ids);
    return new Factor(signed, pass -> -value.applyAsDouble(pass));
  }

  private boolean fits(List<Pass> passes, List<Double> seen) {
    for (int k = 0; k < passes.size(); k++) {
      double expected = value.applyAsDouble(passes.get(k));
      if (!(Math.abs(seen.get(k) - expected) <= Near.SAME * Math.abs(expected))) {
        return false;
      }
    }
    return true;
  }
}
