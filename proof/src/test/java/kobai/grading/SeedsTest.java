package kobai.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kobai.course.Course;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Random numbers may cost nobody a point. */
class SeedsTest {

  @Test
  @DisplayName("The solutions get all points for a hundred seeds")
  void solutions_hundredSeeds_allPoints() {
    SourceSubmission solutions = new SourceSubmission(Path.of("solutions"), Locale.ENGLISH);
    List<Long> wrong = new ArrayList<>();
    for (long seed = 1; seed <= 100; seed++) {
      Grade grade = new Grader(Course.load(), solutions, seed).grade();
      if (!grade.passed() || grade.points() != 100) {
        wrong.add(seed);
      }
    }
    assertEquals(List.of(), wrong, "seeds that cost points");
  }

  @Test
  @DisplayName("Seeds may be negative, zero or as large as a long can be")
  void solutions_extremeSeeds_allPoints() {
    SourceSubmission solutions = new SourceSubmission(Path.of("solutions"), Locale.ENGLISH);
    for (long seed : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertEquals(
          100, new Grader(Course.load(), solutions, seed).grade().points(), "seed " + seed);
    }
  }

  @Test
  @DisplayName("The starter gets no point, and every exercise is not started")
  void exercises_untouched_notStarted() {
    Grade grade =
        new Grader(Course.load(), new SourceSubmission(Path.of("exercises"), Locale.ENGLISH), 1)
            .grade();
    assertEquals(0, grade.points());
    assertEquals(5, grade.exercises().size());
    for (ExerciseGrade exercise : grade.exercises()) {
      assertEquals(Status.NOT_STARTED, exercise.status(), exercise.name());
    }
  }
}
