package kobai.grading;

import java.util.List;
import kobai.finding.Finding;

/**
 * How one check ended.
 *
 * @param id the test, for example "AffineTest.backward_severalRows_weightGradientAgrees"
 * @param title one sentence in English: what is checked
 * @param max what it is worth, in points
 * @param status how it ended
 * @param findings what was found, wrong things first; a check that passed may have some too
 * @param output what the student's code printed meanwhile, shortened
 */
public record CheckResult(
    String id, String title, double max, Status status, List<Finding> findings, String output) {

  /** Creates an unmodifiable copy. */
  public CheckResult {
    findings = List.copyOf(findings);
  }

  /** Returns the points earned: all or none. */
  public double points() {
    return status == Status.PASSED ? max : 0;
  }
}
