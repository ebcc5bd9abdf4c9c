package kobai.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kobai.course.Course;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random numbers must never cost a point. */
class SeedsTest {

  @Test
  @DisplayName("The solutions get all points for ten seeds")
  void solutions_tenSeeds_allPoints() {
    expectAllPoints(new Slice(1, 1).seeds(10));
  }

  @Test
  @Tag(Tags.CORPUS)
  @Tag(Tags.SPREAD)
  @DisplayName("The solutions get all points for a thousand seeds")
  @Timeout(value = 90, unit = TimeUnit.MINUTES)
  void solutions_thousandSeeds_allPoints() {
    expectAllPoints(Slice.asked().seeds(1000));
  }

  private static void expectAllPoints(List<Long> seeds) {
    SourceSubmission solutions = new SourceSubmission(Path.of("solutions"), Locale.ENGLISH);
    List<Long> wrong = new ArrayList<>();
    for (long seed : seeds) {
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
  @DisplayName("The starter gets no points, and no exercise is started")
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
