package kobai.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.diagnosis.record.Diagnosis;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grader;
import kobai.grading.Status;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A mistake that had no part in making the dictionary is refused as well, and what is said of it is
 * what somebody has judged: the names in its title, and no other. "unknown" is a name like any
 * other here.
 *
 * <p>A daily run tries one seed, the whole proof fifty.
 */
class MetMistakesTest {
  static final List<String> EXERCISES = Samples.EXERCISES;

  @ParameterizedTest(name = "{0}")
  @FieldSource("EXERCISES")
  @DisplayName("A mistake met outside the dictionary loses points, and gets the names in its title")
  void met_oneSeed_losesPointsAndGetsItsNames(String exercise) {
    expectLossAndNames(exercise, List.of(1L));
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("EXERCISES")
  @DisplayName("So it does with every seed, however few entries are wrong")
  @Timeout(value = 90, unit = TimeUnit.MINUTES)
  @Tag(Tags.CORPUS)
  @Tag(Tags.SPREAD)
  void met_everySeed_losesPointsAndGetsItsNames(String exercise) {
    expectLossAndNames(exercise, Slice.asked().seeds(50));
  }

  private static void expectLossAndNames(String exercise, List<Long> seeds) {
    List<String> wrong =
        Samples.met(exercise).parallelStream()
            .flatMap(sample -> seeds.stream().flatMap(seed -> wrong(sample, seed)))
            .toList();
    assertEquals("", String.join("\n", wrong));
  }

  private static Stream<String> wrong(Sample sample, long seed) {
    Grader grader = new Grader(Course.load(), new SampleSubmission(sample), seed);
    ExerciseGrade grade = grader.grade(List.of(sample.exercise())).exercises().get(0);
    boolean refused = grade.status() == Status.FAILED && grade.points() < grade.max() - 1e-6;
    List<String> names = grade.diagnoses().stream().map(Diagnosis::name).toList();
    grade.examined().faults().forEach(MetMistakesTest::failed);
    return refused && new HashSet<>(names).equals(new HashSet<>(sample.names()))
        ? Stream.of()
        : Stream.of(
            "%s with seed %d: %.1f of %.0f, %s, not %s"
                .formatted(sample, seed, grade.points(), grade.max(), names, sample.names()));
  }

  /** An exam must not fail: it would find nothing, and nobody would notice. */
  private static void failed(RuntimeException fault) {
    throw new AssertionError("an exam failed by its own fault", fault);
  }
}
