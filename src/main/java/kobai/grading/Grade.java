package kobai.grading;

import java.util.List;
import java.util.Optional;

/**
 * The grade of one submission: everything that any report needs.
 *
 * @param submission whose layers they are, for example "exercises"
 * @param seed the seed of the random inputs
 * @param complete whether every check of the course was run
 * @param exercises the exercises that were run, in the course's order
 * @param notes what the reader should know as well as the grade, for example about a file's
 *     encoding
 */
public record Grade(
    String submission,
    long seed,
    boolean complete,
    List<ExerciseGrade> exercises,
    List<Note> notes) {

  /** Creates an unmodifiable copy. */
  public Grade {
    exercises = List.copyOf(exercises);
    notes = List.copyOf(notes);
  }

  /**
   * Something that the reader should know as well as the grade.
   *
   * @param id the id of its text: "encoding"
   * @param file the file in question
   */
  public record Note(String id, String file) {}

  /** Returns the points earned. */
  public double points() {
    return exercises.stream().mapToDouble(ExerciseGrade::points).sum();
  }

  /** Returns the points that all checks together are worth. */
  public double max() {
    return exercises.stream().mapToDouble(ExerciseGrade::max).sum();
  }

  /** Returns whether every check that was run passed. */
  public boolean passed() {
    return exercises.stream().allMatch(exercise -> exercise.status() == Status.PASSED);
  }

  /** Returns the exercise to work on next. */
  public Optional<ExerciseGrade> firstUnfinished() {
    return exercises.stream().filter(e -> e.status() != Status.PASSED).findFirst();
  }
}
