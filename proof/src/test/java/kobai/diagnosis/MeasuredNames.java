package kobai.diagnosis;

import java.util.regex.Pattern;

/**
 * The names of what is measured, not read from the dictionary: two such mistakes together are one
 * other formula, with a name of its own.
 */
final class MeasuredNames {
  private static final Pattern MEASURED =
      Pattern.compile(
          ".*:(own-formula|other-(factor.*|function|rows)|extra-.*|matrix-product|cancels"
              + "|(dout|entries)-weighted|other-(reduction|index|shares-scaled)"
              + "|own-dout-only|left-over-and-factor|zero-ends|not-repeatable"
              + "|.*entries-.*|shares-(left-out|scaled|wrong)|(constant|value|wrong|zero)-where"
              + "|(wrong|nearly-right)-slope|(wrong|stops)-in-shapes|two-cases|running-sum|.*-up-to-.*)");

  private MeasuredNames() {}

  /** Returns whether this name, such as "dx:own-formula", is for what was measured. */
  static boolean contain(String name) {
    return MEASURED.matcher(name).matches();
  }
}
