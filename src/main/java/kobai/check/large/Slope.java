package kobai.check.large;

import java.util.List;
import kobai.finding.Verdict;
import kobai.numeric.Estimate;

/**
 * The slope in one direction.
 *
 * @param analytic Σ s ⊙ gradient
 * @param numerical what it should be
 * @param rounding how far off a right gradient may be
 * @param measured against what a bar is wide
 */
record Slope(double analytic, Estimate numerical, double rounding, double measured) {
  /** Returns the verdict on this direction. */
  Verdict verdict() {
    double error = Math.abs(analytic - numerical.value());
    if (numerical.isKnown() && !(error <= numerical.bar() + rounding)) {
      return Verdict.WRONG; // said this way round, so that NaN is wrong
    }
    return numerical.isTooWide(measured) ? Verdict.CANNOT_TELL : Verdict.RIGHT;
  }

  /** Returns the verdict on several: one that disagrees is enough. */
  static Verdict verdict(List<Slope> slopes) {
    List<Verdict> verdicts = slopes.stream().map(Slope::verdict).toList();
    if (verdicts.contains(Verdict.WRONG)) {
      return Verdict.WRONG;
    }
    return verdicts.contains(Verdict.CANNOT_TELL) ? Verdict.CANNOT_TELL : Verdict.RIGHT;
  }
}
