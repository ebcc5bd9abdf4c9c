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
 * @param waitsFor what earlier checks of the exercise have shown to be wrong, for example "dx", if
 *     this check failed only because of that
 */
public record CheckResult(
    String id,
    String title,
    double max,
    Status status,
    List<Finding> findings,
    String output,
    List<String> waitsFor) {

  /** Creates an unmodifiable copy. */
  public CheckResult {
    findings = List.copyOf(findings);
    waitsFor = List.copyOf(waitsFor);
  }

  /** Creates the result of a check that does not wait for another one. */
  public CheckResult(
      String id, String title, double max, Status status, List<Finding> findings, String output) {
    this(id, title, max, status, findings, output, List.of());
  }

  /** Returns whether the check failed only because of what earlier checks have shown. */
  public boolean waits() {
    return !waitsFor.isEmpty();
  }

  /** Returns whether the check failed because of something that no earlier check has shown. */
  public boolean showsMistake() {
    return status == Status.FAILED && !waits();
  }

  /** Returns the points earned: all of them, or none. */
  public double points() {
    return status == Status.PASSED ? max : 0;
  }
}
