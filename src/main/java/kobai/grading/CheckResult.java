package kobai.grading;

import java.util.List;
import kobai.finding.Finding;

/**
 * The result of one check.
 *
 * @param id the test, for example "AffineTest.backward_severalRows_weightGradientAgrees"
 * @param title one English sentence that names what is checked
 * @param max its points if it passes
 * @param status how it ended
 * @param findings the findings, mistakes first; a check that passed may have some, too
 * @param output the output of the student's code during the check, shortened
 */
public record CheckResult(
    String id, String title, double max, Status status, List<Finding> findings, String output) {

  /** Creates an unmodifiable copy. */
  public CheckResult {
    findings = List.copyOf(findings);
  }

  /** Returns the points earned: all of them, or none. */
  public double points() {
    return status == Status.PASSED ? max : 0;
  }
}
