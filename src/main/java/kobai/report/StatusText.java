package kobai.report;

import java.util.Comparator;
import java.util.Optional;
import kobai.finding.Blocked;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.text.Texts;

/** The status of an exercise or a check, in a few words: "blocked: waits for Sigmoid, ReLU". */
public final class StatusText {
  private StatusText() {}

  /**
   * Returns the words for an exercise of a grade; the exercises that it waits for are in the
   * course's order.
   */
  public static String of(ExerciseGrade exercise, Grade grade, Texts texts) {
    String status = texts.text("status." + exercise.status());
    Optional<String> because =
        exercise.status() == Status.BLOCKED
            ? exercise.checks().stream()
                .flatMap(check -> check.findings().stream())
                .filter(Blocked.class::isInstance)
                .flatMap(finding -> ((Blocked) finding).because().stream())
                .distinct()
                .sorted(Comparator.comparing(name -> position(name, grade)))
                .reduce((a, b) -> a + ", " + b)
            : Optional.empty();
    return because.map(names -> status + ": " + texts.text("screen.because", names)).orElse(status);
  }

  /** Returns the words for a check: "waits for dx" if another one has shown its mistake. */
  public static String of(CheckResult check, Texts texts) {
    return check.waits()
        ? texts.text("status.WAITS", String.join(", ", check.waitsFor()))
        : texts.text("status." + check.status());
  }

  private static int position(String name, Grade grade) {
    return grade.exercises().stream().map(ExerciseGrade::name).toList().indexOf(name);
  }
}
