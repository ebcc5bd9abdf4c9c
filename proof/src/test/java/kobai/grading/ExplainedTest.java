package kobai.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import kobai.diagnosis.record.Diagnosis;
import kobai.finding.Finding;
import kobai.finding.KinkSlope;
import kobai.finding.Overwritten;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Findings and the mistakes behind them, as the grade pairs them. */
class ExplainedTest {
  private static final Finding ABOUT_DX = new Overwritten("dx", 0, 0, 1, 2, null);
  private static final Diagnosis UNKNOWN = new Diagnosis(Diagnosis.UNKNOWN, "dx", List.of());
  private static final Diagnosis NAMED = new Diagnosis("reused-buffer", "dx", List.of());
  private static final Diagnosis ELSEWHERE = new Diagnosis("transposed", "dW", List.of());

  private static final Diagnosis SPOILT = new Diagnosis("changes-parameters", "W", List.of());

  private static ExerciseGrade grade(Diagnosis... diagnoses) {
    CheckResult passed = check(Status.PASSED, List.of());
    CheckResult failed = check(Status.FAILED, List.of(ABOUT_DX));
    return new ExerciseGrade("Affine", 2, List.of(passed, failed), List.of(diagnoses));
  }

  private static CheckResult check(Status status, List<Finding> findings) {
    return new CheckResult("id", "title", 1, status, findings, "");
  }

  @Test
  @DisplayName("The mistake in the matrix in question comes first, one without a name last")
  void diagnoses_ofAFinding_inOrder() {
    Explained problem = grade(ELSEWHERE, UNKNOWN, NAMED).firstProblem().orElseThrow();
    assertEquals(ABOUT_DX, problem.finding());
    assertEquals(List.of(NAMED, UNKNOWN, ELSEWHERE), problem.diagnoses());
  }

  @Test
  @DisplayName(
      "A changed matrix may be behind a wrong gradient without a name, and comes before it")
  void diagnoses_matrixChanged_beforeTheUnknown() {
    Explained problem = grade(ELSEWHERE, UNKNOWN, SPOILT).explained(ABOUT_DX);
    assertEquals(List.of(SPOILT, UNKNOWN, ELSEWHERE), problem.diagnoses());
    problem = grade(SPOILT, NAMED).explained(ABOUT_DX);
    assertEquals(List.of(NAMED, SPOILT), problem.diagnoses());
  }

  @Test
  @DisplayName("Another slope at the corner is explained by itself, not by a changed matrix")
  void diagnoses_slopeAtTheCorner_itsOwnFirst() {
    Diagnosis corner = new Diagnosis("slope-at-zero", "dx", List.of());
    Diagnosis changed = new Diagnosis("overwrites", "x", List.of());
    Explained problem = grade(changed, corner).explained(new KinkSlope(0, 0, 1, 0, null));
    assertEquals(List.of(corner, changed), problem.diagnoses());
  }

  @Test
  @DisplayName("A mistake with a name comes first, in whichever matrix it is")
  void named_someHaveNoName_isOneThatHas() {
    assertEquals(Optional.of(ELSEWHERE), grade(UNKNOWN, ELSEWHERE).explained(ABOUT_DX).named());
    assertEquals(Optional.of(UNKNOWN), grade(UNKNOWN).explained(ABOUT_DX).named());
    assertEquals(Optional.empty(), grade().explained(ABOUT_DX).named());
  }

  @Test
  @DisplayName("If all checks passed, there is no problem")
  void firstProblem_allPassed_isNone() {
    ExerciseGrade passed =
        new ExerciseGrade("Affine", 1, List.of(check(Status.PASSED, List.of())), List.of());
    assertEquals(Optional.empty(), passed.firstProblem());
  }
}
