package kobai.hint;

import java.util.List;
import java.util.Optional;
import kobai.grading.ExerciseGrade;

/** What somebody who asks for a hint is told. */
sealed interface Answer {

  /**
   * A hint.
   *
   * @param exercise what it is about
   * @param step which one
   * @param again whether it was shown before, for the same code
   * @param kept whether that it was shown could be written down
   */
  record Hint(ExerciseGrade exercise, Step step, boolean again, boolean kept) implements Answer {}

  /** All four steps were shown, and another try was made since. */
  record NoMore(String exercise) implements Answer {}

  /** Something else comes before any hint: the file does not compile, for example. */
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
