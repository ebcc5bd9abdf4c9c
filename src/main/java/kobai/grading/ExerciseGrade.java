package kobai.grading;

import java.util.List;
import java.util.Optional;
import kobai.diagnosis.record.Diagnosis;
import kobai.diagnosis.record.Examined;
import kobai.diagnosis.record.Measurement;
import kobai.finding.Finding;

/**
 * The grade of one exercise.
 *
 * @param name the name of the exercise
 * @param max its points if every check passes
 * @param checks its checks that were run, in order
 * @param examined the mistakes that explain the failed checks, and what was measured of them
 */
public record ExerciseGrade(String name, double max, List<CheckResult> checks, Examined examined) {

  /** Creates an unmodifiable copy. */
  public ExerciseGrade {
    checks = List.copyOf(checks);
  }

  /** Creates the grade of an exercise of which nothing was measured. */
  public ExerciseGrade(
      String name, double max, List<CheckResult> checks, List<Diagnosis> diagnoses) {
    this(name, max, checks, new Examined(diagnoses, List.of()));
  }

  /** Returns the mistakes that explain the failed checks. */
  public List<Diagnosis> diagnoses() {
    return examined.diagnoses();
  }

  /** Returns what was measured of the wrong gradients. */
  public List<Measurement> measurements() {
    return examined.measurements();
  }

  /** Returns the points earned. */
  public double points() {
    return checks.stream().mapToDouble(CheckResult::points).sum();
  }

  /** Returns the status of the exercise: passed only if every check passed. */
  public Status status() {
    if (all(Status.PASSED)) {
      return Status.PASSED;
    }
    if (any(Status.DOES_NOT_COMPILE)) {
      return Status.DOES_NOT_COMPILE;
    }
    if (all(Status.NOT_STARTED)) {
      return Status.NOT_STARTED;
    }
    return any(Status.BLOCKED) && !any(Status.FAILED) && !any(Status.NOT_STARTED)
        ? Status.BLOCKED
        : Status.FAILED;
  }

  /** Returns the first check that did not pass. */
  public Optional<CheckResult> firstUnfinished() {
    return checks.stream().filter(check -> check.status() != Status.PASSED).findFirst();
  }

  /**
   * Returns the first finding, with the mistakes that explain it; nothing if every check passed.
   */
  public Optional<Explained> firstProblem() {
    return firstUnfinished().map(check -> explained(check.findings().get(0)));
  }

  /** Returns a finding of this exercise with the mistakes that explain it. */
  public Explained explained(Finding finding) {
    return new Explained(finding, diagnoses());
  }

  /**
   * Returns what was measured of a gradient that is wrong in no way that has a name; nothing for
   * other mistakes, because their own sentences say it.
   */
  public Optional<Measurement> measured(Diagnosis diagnosis) {
    return diagnosis.named()
        ? Optional.empty()
        : measurements().stream()
            .filter(one -> one.target().displayed().equals(diagnosis.target()))
            .findFirst();
  }

  private boolean all(Status status) {
    return checks.stream().allMatch(check -> check.status() == status);
  }

  private boolean any(Status status) {
    return checks.stream().anyMatch(check -> check.status() == status);
  }
}
