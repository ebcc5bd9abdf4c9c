package kobai.watch;

import java.util.List;
import java.util.Optional;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Status;
import org.jspecify.annotations.Nullable;

/**
 * All that the screen shows.
 *
 * @param grade how all exercises stand; null before the first one is known
 * @param saved the exercises whose files were saved last: one of them is looked at, if need be
 * @param news what has just come to pass: an exercise that turned green
 * @param answer what the last key has brought: a hint, where the page is
 * @param status what is being done, or was done last
 */
record View(
    @Nullable Grade grade,
    List<String> saved,
    List<String> news,
    List<String> answer,
    String status) {

  /** Creates an unmodifiable copy. */
  View {
    saved = List.copyOf(saved);
    news = List.copyOf(news);
    answer = List.copyOf(answer);
  }

  /**
   * Returns the exercise to tell all about: the one that was saved, or else the next one of the
   * course; none if all is well.
   */
  Optional<ExerciseGrade> focus() {
    if (grade == null) {
      return Optional.empty();
    }
    return grade.exercises().stream()
        .filter(e -> saved.contains(e.name()) && e.status() != Status.PASSED)
        .findFirst()
        .or(grade::firstUnfinished);
  }

  /** Returns the same with another status. */
  View withStatus(String status) {
    return new View(grade, saved, news, answer, status);
  }

  /** Returns the same with another answer. */
  View withAnswer(List<String> answer) {
    return new View(grade, saved, news, answer, status);
  }
}
