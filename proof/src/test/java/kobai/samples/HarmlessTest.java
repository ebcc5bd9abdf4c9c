package kobai.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grader;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A layer that is wrong only among numbers so small that no learning could ever tell passes, and
 * does so with every seed: points that depend on luck would be unfair.
 */
class HarmlessTest {

  @Test
  @DisplayName("What is wrong only among denormal numbers costs nothing")
  void harmless_oneSeed_allPoints() {
    expectAllPoints(List.of(1L));
  }

  @Test
  @Timeout(value = 90, unit = TimeUnit.MINUTES)
  @Tag(Tags.CORPUS)
  @Tag(Tags.SPREAD)
  @DisplayName("What is wrong only among denormal numbers costs nothing, with every seed")
  void harmless_everySeed_allPoints() {
    expectAllPoints(Slice.asked().seeds(100));
  }

  private static void expectAllPoints(List<Long> seeds) {
    List<Sample> harmless = Samples.all(Samples::harmless);
    assertFalse(harmless.isEmpty());
    assertEquals(
        List.of(),
        harmless.stream()
            .flatMap(sample -> seeds.stream().flatMap(seed -> refused(sample, seed)))
            .toList());
  }

  private static Stream<String> refused(Sample sample, long seed) {
    Grader grader = new Grader(Course.load(), new SampleSubmission(sample), seed);
    ExerciseGrade grade = grader.grade(List.of(sample.exercise())).exercises().get(0);
    return grade.points() > grade.max() - 1e-6
        ? Stream.of()
        : Stream.of("%s with seed %d: %.1f".formatted(sample, seed, grade.points()));
  }
}
