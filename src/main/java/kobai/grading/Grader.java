package kobai.grading;

import java.util.ArrayList;
import java.util.List;
import kobai.course.Course;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Grades a submission in this JVM, with the same suite as {@code mvn test}. */
public final class Grader {
  private final Course course;
  private final Submission submission;
  private final long seed;

  /** Prepares the grading of a submission. */
  public Grader(Course course, Submission submission, long seed) {
    this.course = course;
    this.submission = submission;
    this.seed = seed;
  }

  /** Grades all exercises. */
  public Grade grade() {
    return grade(course.exercises());
  }

  /**
   * Grades some exercises.
   *
   * @throws IllegalStateException if the grading suite itself cannot run
   */
  public Grade grade(List<String> exercises) {
    return grade(exercises, List.of());
  }

  /**
   * Grades some exercises; others keep their earlier grade, which decides whether checks that build
   * on them are blocked.
   *
   * @param earlier the earlier grades; those of exercises that are graded now are ignored
   * @return the grade of both, in the course's order
   * @throws IllegalStateException if the grading suite itself cannot run
   */
  public Grade grade(List<String> exercises, List<ExerciseGrade> earlier) {
    GradingRun run = new GradingRun(course, submission, seed);
    earlier.stream().filter(grade -> !exercises.contains(grade.name())).forEach(run::keep);
    List<String> troubles = new ArrayList<>();
    try (LauncherSession session =
        NoFlightRecorder.during(() -> LauncherFactory.openSession(nothingAutomatic()))) {
      session.getStore().put(Namespace.create(GradingRun.STORE), GradingRun.STORE, run);
      session
          .getLauncher()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(
                      exercises.stream()
                          .map(name -> DiscoverySelectors.selectClass(course.tests().get(name)))
                          .toList())
                  .build(),
              troubleListener(troubles));
    }
    if (!troubles.isEmpty()) {
      throw new IllegalStateException(String.join("; ", troubles));
    }
    return run.grade();
  }

  private static LauncherConfig nothingAutomatic() {
    return LauncherConfig.builder()
        .enableLauncherSessionListenerAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false)
        .build();
  }

  private static TestExecutionListener troubleListener(List<String> troubles) {
    return new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isContainer()) {
          result.getThrowable().ifPresent(e -> troubles.add(test.getDisplayName() + ": " + e));
        }
      }
    };
  }
}
