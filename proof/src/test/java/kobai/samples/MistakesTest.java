package kobai.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.Status;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A mistake costs points, whatever the seed, and costs them in its own exercise only.
 *
 * <p>A daily run tries the second seed, the whole proof a hundred. With the first seed, each sample
 * goes through the whole course. With the others it goes through its own exercise and XOR, the only
 * ones that use it; the remaining exercises are the solutions, and SeedsTest shows that these earn
 * all points with every seed.
 *
 * <p>Grades share only the compiled solutions, so there is one thread for each core.
 */
class MistakesTest {
  static final List<String> EXERCISES = Samples.EXERCISES;

  @ParameterizedTest(name = "{0}")
  @FieldSource("EXERCISES")
  void mistaken_oneSeed_losesPointsThereOnly(String exercise) {
    expectLoss(exercise, List.of(2L));
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("EXERCISES")
  @Timeout(value = 90, unit = TimeUnit.MINUTES) // enough for a hundred seeds
  @Tag(Tags.CORPUS)
  @Tag(Tags.SPREAD)
  void mistaken_everySeed_losesPointsThereOnly(String exercise) {
    expectLoss(exercise, Slice.asked().seeds(100));
  }

  private static void expectLoss(String exercise, List<Long> seeds) {
    List<String> wrong =
        Samples.mistaken(exercise).parallelStream()
            .flatMap(sample -> seeds.stream().flatMap(seed -> wrong(sample, seed)))
            .toList();
    assertEquals("", String.join("\n", wrong));
  }

  private static Stream<String> wrong(Sample sample, long seed) {
    Course course = Course.load();
    List<String> exercises = seed == 1 ? course.exercises() : List.of(sample.exercise(), "XOR");
    Grade grade = new Grader(course, new SampleSubmission(sample), seed).grade(exercises);
    return grade.exercises().stream()
        .filter(exercise -> !asExpected(sample, exercise))
        .map(
            exercise ->
                "%s with seed %d: %s gets %.1f of %.0f"
                    .formatted(sample, seed, exercise.name(), exercise.points(), exercise.max()));
  }

  private static boolean asExpected(Sample sample, ExerciseGrade exercise) {
    if (exercise.name().equals(sample.exercise())) {
      return exercise.status() == Status.FAILED && exercise.points() < exercise.max() - 1e-6;
    }
    return switch (exercise.name()) {
      // depends on the others, and gives no verdict if one of them is wrong
      case "XOR" ->
          exercise.checks().stream()
              .allMatch(c -> c.status() == Status.BLOCKED || c.status() == Status.PASSED);
      default ->
          exercise.status() == Status.PASSED && Math.abs(exercise.points() - exercise.max()) < 1e-6;
    };
  }
}
