package kobai.check.large;

import java.util.List;
import kobai.finding.Verdict;
import kobai.numeric.Estimate;

/**
 * The slope in one direction.
 *
 * @param analytic Σ s ⊙ gradient
 * @param numerical the numerical slope
 * @param rounding how far off a right gradient may be by rounding
 * @param measured the size that the width of an error bar is compared with
 */
record Slope(double analytic, Estimate numerical, double rounding, double measured) {
  Verdict verdict() {
    double error = Math.abs(analytic - numerical.value());
    if (numerical.isKnown() && !(error <= numerical.bar() + rounding)) {
      return Verdict.WRONG; // negated, so that NaN is wrong
    }
    return numerical.isTooWide(measured) ? Verdict.CANNOT_TELL : Verdict.RIGHT;
  }

  /** Returns the verdict on several directions: one wrong direction is enough. */
  static Verdict verdict(List<Slope> slopes) {
    List<Verdict> verdicts = slopes.stream().map(Slope::verdict).toList();
    if (verdicts.contains(Verdict.WRONG)) {
      return Verdict.WRONG;
    }
    return verdicts.contains(Verdict.CANNOT_TELL) ? Verdict.CANNOT_TELL : Verdict.RIGHT;
  }
}
