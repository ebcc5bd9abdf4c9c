package kobai.hint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kobai.finding.Blocked;
import kobai.finding.Finding;
import kobai.finding.NotStarted;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Status;

/**
 * The other exercise that an exercise waits for: XOR has nothing to write, and waits for the
 * layers.
 */
final class Prerequisite {
  private Prerequisite() {}

  /**
   * Returns the exercise to finish before this one; empty if it waits for none.
   *
   * @param grade all that were graded
   * @param exercise one that does not pass
   * @param course the names of all exercises, in order
   */
  static Optional<String> of(Grade grade, ExerciseGrade exercise, List<String> course) {
    Finding finding = FirstProblem.in(exercise).finding();
    if (finding instanceof Blocked blocked) {
      return blocked.because().stream()
          .filter(name -> !name.equals(exercise.name())) // a slow check can block its own exercise
          .min(Comparator.comparingInt(course::indexOf));
    }
    if (finding instanceof NotStarted notStarted) {
      String owner = notStarted.method().replaceFirst("\\..*", "");
      boolean own = notStarted.method().startsWith(exercise.name() + ".");
      return own
          ? Optional.empty()
          : Optional.of(owner)
              .filter(o -> isOther(o, exercise, course))
              .or(() -> firstUnfinishedBefore(grade, exercise));
    }
    return Optional.empty();
  }

  private static boolean isOther(String name, ExerciseGrade exercise, List<String> course) {
    return course.contains(name) && !name.equals(exercise.name());
  }

  private static Optional<String> firstUnfinishedBefore(Grade grade, ExerciseGrade exercise) {
    return grade.exercises().stream()
        .takeWhile(other -> !other.name().equals(exercise.name()))
        .filter(other -> other.status() != Status.PASSED)
        .map(ExerciseGrade::name)
        .findFirst();
  }
}
