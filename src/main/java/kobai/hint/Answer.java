package kobai.hint;

import java.util.List;
import java.util.Optional;
import kobai.grading.ExerciseGrade;

/** The answer to a student who asks for a hint. */
sealed interface Answer {

  /**
   * A hint.
   *
   * @param exercise the exercise that it is about
   * @param step the step that it shows
   * @param again whether it was shown before, for the same code
   * @param kept whether Kobai could record that it was shown
   */
  record Hint(ExerciseGrade exercise, Step step, boolean again, boolean kept) implements Answer {}

  /** All four steps were shown, and the student has made another attempt since. */
  record NoMore(String exercise) implements Answer {}

  /**
   * The student must fix something else before any hint: the file does not compile, for example.
   */
  record ComesFirst(ExerciseGrade exercise) implements Answer {}

  /**
   * The exercise builds on another that does not pass.
   *
   * @param exercise the exercise that was asked for
   * @param other the one it waits for
   * @param answer the answer for that one; empty if it was not graded
   */
  record Waits(String exercise, String other, Optional<Answer> answer) implements Answer {}

  /**
   * The exercise needs no hint.
   *
   * @param exercise the exercise that was asked for
   * @param next the one to go on with, if there is one
   */
  record Passes(String exercise, Optional<String> next) implements Answer {}

  /** No exercise needs a hint. */
  record AllPass() implements Answer {}

  /** The exercise was not among those that were graded. */
  record NotGraded(String exercise) implements Answer {}

  /**
   * There is no such exercise.
   *
   * @param exercise what was asked for
   * @param known the exercises that there are
   */
  record Unknown(String exercise, List<String> known) implements Answer {}
}
