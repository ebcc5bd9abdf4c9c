package kobai.format;

import java.util.List;
import kobai.diagnosis.record.Diagnosis;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;

/**
 * One student of a class: the part of a grade that is kept when hundreds are looked at together.
 *
 * @param id of the hand-in, as the class's folder names it
 * @param points earned, in all
 * @param max the points there are to earn
 * @param status "graded", or why there is no ordinary grade: "refused"
 * @param note one line for the instructor; may be empty
 * @param exercises in the course's order
 */
public record Row(
    String id, double points, double max, String status, String note, List<Exercise> exercises) {

  /** The hand-in was graded. */
  public static final String GRADED = "graded";

  /** The hand-in could not be accepted, and earned nothing. */
  public static final String REFUSED = "refused";

  /** Creates an unmodifiable copy. */
  public Row {
    exercises = List.copyOf(exercises);
  }

  /**
   * The result of one exercise.
   *
   * @param name of the exercise
   * @param points earned
   * @param max what it is worth
   * @param status as in grade.json: "passed", "failed", …
   * @param checks in order
   * @param diagnoses the ids of the mistakes that were recognised
   */
  public record Exercise(
      String name,
      double points,
      double max,
      String status,
      List<Check> checks,
      List<String> diagnoses) {

    /** Creates an unmodifiable copy. */
    public Exercise {
      checks = List.copyOf(checks);
      diagnoses = List.copyOf(diagnoses);
    }
  }

  /**
   * The result of one check.
   *
   * @param id as in grade.json
   * @param title one sentence in English: what is checked
   * @param status as in grade.json: "passed", "failed", …
   */
  public record Check(String id, String title, String status) {}

  /** Keeps the part of a grade that a class needs. The name of the submission becomes the id. */
  public static Row of(Grade grade, String status, String note) {
    List<Exercise> exercises = grade.exercises().stream().map(Row::exercise).toList();
    return new Row(grade.submission(), grade.points(), grade.max(), status, note, exercises);
  }

  private static Exercise exercise(ExerciseGrade exercise) {
    return new Exercise(
        exercise.name(),
        exercise.points(),
        exercise.max(),
        exercise.status().id(),
        exercise.checks().stream().map(Row::check).toList(),
        exercise.diagnoses().stream().map(Diagnosis::id).distinct().toList());
  }

  private static Check check(CheckResult check) {
    return new Check(check.id(), check.title(), check.status().id());
  }
}
