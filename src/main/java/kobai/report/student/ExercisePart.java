package kobai.report.student;

import java.util.List;
import java.util.Optional;
import kobai.grading.ExerciseGrade;
import kobai.grading.Status;
import kobai.report.NamedMistakes;
import kobai.report.Shares;
import kobai.text.Explanation;
import kobai.text.Numbers;
import kobai.text.Printable;
import kobai.text.Texts;

/** One exercise of the report. */
final class ExercisePart {
  private final ExerciseGrade exercise;
  private final Texts texts;

  ExercisePart(ExerciseGrade exercise, Texts texts) {
    this.exercise = exercise;
    this.texts = texts;
  }

  String name() {
    return Printable.text(exercise.name());
  }

  String points() {
    return Numbers.points(exercise.points());
  }

  String max() {
    return Numbers.points(exercise.max());
  }

  /** The name of the colour: "passed". */
  String kind() {
    return exercise.status().id();
  }

  String status() {
    return texts.text("status." + exercise.status());
  }

  String width() {
    return Numbers.cssLength(exercise.points(), exercise.max());
  }

  /** Whether there is something to show. */
  boolean isOpen() {
    return exercise.status() == Status.FAILED || exercise.status() == Status.DOES_NOT_COMPILE;
  }

  List<CheckPart> checks() {
    return exercise.checks().stream().map(check -> new CheckPart(check, texts)).toList();
  }

  /** The checks about which the report says something. */
  List<CheckPart> failures() {
    return exercise.checks().stream()
        .filter(check -> check.showsMistake() || check.status() == Status.DOES_NOT_COMPILE)
        .map(check -> new CheckPart(check, texts))
        .toList();
  }

  /** The first check that does not pass. */
  Optional<CheckPart> first() {
    return exercise.firstUnfinished().map(check -> new CheckPart(check, texts));
  }

  /** The mistakes by name; those that explain the first finding come first. */
  List<Explanation> diagnoses() {
    return exercise
        .firstProblem()
        .map(problem -> NamedMistakes.of(problem.diagnoses(), texts))
        .orElse(List.of());
  }

  /** What was measured of the gradients that are wrong. */
  List<MeasuredPart> measured() {
    return exercise.measurements().stream()
        .map(Shares::new)
        .filter(shares -> shares.count() > 0 || shares.offset().isPresent())
        .map(shares -> new MeasuredPart(exercise.name(), shares, texts))
        .toList();
  }

  boolean hasDiagnoses() {
    return !diagnoses().isEmpty();
  }
}
