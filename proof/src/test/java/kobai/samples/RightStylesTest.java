package kobai.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.finding.Verdict;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.Status;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A right layer gets all points, whatever its style and whatever the seed, and nothing of it is
 * left without a judgement.
 *
 * <p>A submission consists of one style for each exercise, so one grade tests four styles. A daily
 * run tries one seed, the whole proof a thousand.
 */
@ResourceLock(Resources.SYSTEM_OUT)
class RightStylesTest {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final PrintStream OUT = System.out;
  private static final PrintStream ERR = System.err;

  /** Some styles print all their arguments. */
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
  void right_oneSeed_allPoints(List<Sample> styles) throws Exception {
    expectAllPoints(styles, List.of(1L));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("submissions")
  @Timeout(value = 90, unit = TimeUnit.MINUTES) // for a thousand seeds
  @Tag(Tags.CORPUS)
  @Tag(Tags.SPREAD)
  void right_everySeed_allPoints(List<Sample> styles) throws Exception {
    expectAllPoints(styles, Slice.asked().seeds(1000));
  }

  /**
   * Uses threads of its own: some styles compute in the common pool, which must not wait for
   * grades.
   */
  private static void expectAllPoints(List<Sample> styles, List<Long> seeds) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<List<String>>> grades =
          seeds.stream()
              .map(seed -> (Callable<List<String>>) () -> refused(styles, seed).toList())
              .toList();
      List<String> refused = new ArrayList<>();
      for (Future<List<String>> grade : threads.invokeAll(grades)) {
        refused.addAll(grade.get());
      }
      assertEquals(List.of(), refused);
    } finally {
      threads.shutdownNow();
    }
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
        .filter(check -> check.status() != Status.PASSED || !isJudged(check))
        .map(check -> "seed " + seed + ": " + check.id() + " " + findings(check));
  }

  /** Returns whether the numerical gradients were exact enough to judge every gradient. */
  private static boolean isJudged(CheckResult check) {
    return check.findings().stream().noneMatch(f -> f.verdict() == Verdict.CANNOT_TELL);
  }

  private static List<String> findings(CheckResult check) {
    return check.findings().stream().map(Object::toString).toList();
  }
}
