package kobai.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A right layer gets all points, whatever its style and whatever the seed.
 *
 * <p>A submission is made of one style for each exercise, so one grade tells of four. The system
 * property {@code kobai.proof.seeds} says how many seeds a mistake must cost points for; a right
 * style must pass for ten times as many.
 */
class RightStylesTest {
  private static final int SEEDS = Math.max(5, 10 * Integer.getInteger("kobai.proof.seeds", 0));
  private static final PrintStream OUT = System.out;
  private static final PrintStream ERR = System.err;

  /** Some styles print all they see. */
  @BeforeAll
  static void silence() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
  }

  @AfterAll
  static void speakAgain() {
    System.setOut(OUT);
    System.setErr(ERR);
  }

  /** Every style takes part at least once; exercises with fewer begin again. */
  static Stream<List<Sample>> submissions() {
    List<List<Sample>> styles = Samples.EXERCISES.stream().map(Samples::right).toList();
    int most = styles.stream().mapToInt(List::size).max().orElseThrow();
    return IntStream.range(0, most)
        .mapToObj(k -> styles.stream().map(of -> of.get(k % of.size())).toList());
  }

  @Test
  @DisplayName("There are at least a dozen styles for every exercise")
  void right_everyExercise_manyStyles() {
    for (String exercise : Samples.EXERCISES) {
      assertTrue(Samples.right(exercise).size() >= 12, exercise);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("submissions")
  @Timeout(value = 90, unit = TimeUnit.MINUTES) // for a thousand seeds
  void right_everySeed_allPoints(List<Sample> styles) {
    List<String> refused =
        LongStream.rangeClosed(1, SEEDS)
            .parallel()
            .boxed()
            .flatMap(seed -> refused(styles, seed))
            .toList();
    assertEquals(List.of(), refused);
  }

  private static Stream<String> refused(List<Sample> styles, long seed) {
    SampleSubmission submission = new SampleSubmission(styles.toArray(new Sample[0]));
    Grade grade = new Grader(Course.load(), submission, seed).grade();
    Stream<String> sum =
        Math.abs(grade.points() - 100) < 1e-6
            ? Stream.of()
            : Stream.of("seed " + seed + ": " + grade.points() + " points");
    return Stream.concat(sum, grade.exercises().stream().flatMap(e -> refused(e, seed)));
  }

  private static Stream<String> refused(ExerciseGrade exercise, long seed) {
    return exercise.checks().stream()
        .filter(check -> check.status() != Status.PASSED)
        .map(check -> "seed " + seed + ": " + check.id() + " " + findings(check));
  }

  private static List<String> findings(CheckResult check) {
    return check.findings().stream().map(Object::toString).toList();
  }
}
