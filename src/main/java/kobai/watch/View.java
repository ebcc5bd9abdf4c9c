package kobai.watch;

import java.util.List;
import java.util.Optional;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Status;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the screen shows.
 *
 * @param grade the grade of all exercises; null before the first one is known
 * @param saved the exercises whose files were saved last: the screen is about one of them, if one
 *     does not pass
 * @param news what has just happened: an exercise that turned green
 * @param answer the answer to the last key: a hint, or where the page is
 * @param status the current or the last activity
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
   * Returns the exercise to report in full: the one that was saved, or else the next one of the
   * course; empty if all exercises pass.
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
