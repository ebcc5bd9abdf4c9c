package kobai.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grader;
import kobai.grading.Status;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A mistake that is not in the dictionary is refused as well, with every seed. A daily run tries
 * one seed, the whole proof a hundred.
 */
class StrangeMistakesTest {
  static final List<String> EXERCISES = Samples.EXERCISES;

  @Test
  @DisplayName("Every strange mistake is marked, also if it has no name")
  void strange_all_areMarked() {
    for (Sample sample : Samples.all(Samples::strange)) {
      assertTrue(sample.mistake().isPresent(), sample + " is marked");
    }
    for (String exercise : EXERCISES) {
      assertTrue(Samples.strange(exercise).size() >= 8, exercise);
    }
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("EXERCISES")
  void strange_oneSeed_losesPoints(String exercise) {
    expectLoss(exercise, List.of(1L));
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("EXERCISES")
  @Timeout(value = 90, unit = TimeUnit.MINUTES) // for a hundred seeds
  @Tag(Tags.CORPUS)
  @Tag(Tags.SPREAD)
  void strange_everySeed_losesPoints(String exercise) {
    expectLoss(exercise, Slice.asked().seeds(100));
  }

  private static void expectLoss(String exercise, List<Long> seeds) {
    List<String> passed =
        Samples.strange(exercise).parallelStream()
            .flatMap(sample -> seeds.stream().flatMap(seed -> passed(sample, seed)))
            .toList();
    assertEquals(List.of(), passed);
  }

  /** Grades only its own exercise: the effect on others is the same for all mistakes. */
  private static Stream<String> passed(Sample sample, long seed) {
    Grader grader = new Grader(Course.load(), new SampleSubmission(sample), seed);
    ExerciseGrade grade = grader.grade(List.of(sample.exercise())).exercises().get(0);
    boolean refused = grade.status() == Status.FAILED && grade.points() < grade.max() - 1e-6;
    return refused
        ? Stream.of()
        : Stream.of(
            "%s with seed %d: %.1f of %.0f".formatted(sample, seed, grade.points(), grade.max()));
  }
}
