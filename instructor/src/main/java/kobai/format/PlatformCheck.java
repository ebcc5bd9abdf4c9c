package kobai.format;

import java.util.ArrayList;
import java.util.List;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.report.CheckTitle;
import kobai.text.Printable;
import kobai.text.Texts;
import kobai.worker.Runner;

/**
 * One check as every platform shows it. All of its texts are safe to show: control characters are
 * removed, and very long output of a student's code is cut.
 *
 * @param id the id of the test, for programs
 * @param task the number of its exercise, from 1
 * @param number the number of the check within the grade: "2.1"
 * @param name its exercise and its title, for readers
 * @param status how it ended
 * @param points earned
 * @param max what it is worth
 * @param message the message for the student; empty if all is well
 * @param printed what the student's code printed during the check
 */
record PlatformCheck(
    String id,
    int task,
    String number,
    String name,
    Status status,
    double points,
    double max,
    String message,
    String printed) {

  /** Kobai's own texts are never this long, but an exception's message may be. */
  private static final int MESSAGE = 30_000;

  /** Returns the checks of a grade, in order. */
  static List<PlatformCheck> of(Grade grade, Texts texts) {
    List<PlatformCheck> all = new ArrayList<>();
    int task = 0;
    for (ExerciseGrade exercise : grade.exercises()) {
      task++;
      int number = 0;
      for (CheckResult check : exercise.checks()) {
        number++;
        all.add(of(check, exercise, task, task + "." + number, texts));
      }
    }
    return all;
  }

  private static PlatformCheck of(
      CheckResult check, ExerciseGrade exercise, int task, String number, Texts texts) {
    String name = exercise.name() + ": " + CheckTitle.of(check, texts);
    return new PlatformCheck(
        Printable.text(check.id()),
        task,
        number,
        Printable.text(name),
        check.status(),
        check.points(),
        check.max(),
        Shortened.to(MESSAGE, Message.of(check, exercise, texts), texts),
        Printable.text(Shortened.to(Runner.LONGEST_OUTPUT, check.output(), texts)).stripTrailing());
  }

  /** Returns whether the check passed. */
  boolean passed() {
    return status == Status.PASSED;
  }

  /** Returns message and printed text together, for platforms that have only one field. */
  String messageAndPrinted(Texts texts) {
    if (printed.isEmpty()) {
      return message;
    }
    String below = texts.text("screen.printed") + "\n" + printed;
    return message.isEmpty() ? below : message + "\n\n" + below;
  }
}
