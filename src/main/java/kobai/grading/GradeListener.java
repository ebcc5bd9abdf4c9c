package kobai.grading;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Publishes the grade when {@code mvn test} or an IDE has run the grading suite. It is loaded as a
 * service, and ignores test plans without exercises.
 */
public final class GradeListener implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    session.getLauncher().registerTestExecutionListeners(new Plan(session));
  }

  private static final class Plan implements TestExecutionListener {
    private final LauncherSession session;
    private final Set<String> troubles = new LinkedHashSet<>(); // each is printed once
    private final OtherTests otherTests = new OtherTests();
    private boolean grading;
    private PrintStream screen = System.out;
    private ExitGuard guard = new ExitGuard();

    Plan(LauncherSession session) {
      this.session = session;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
      grading = plan.getRoots().stream().anyMatch(root -> hasExercises(plan, root));
      if (grading) {
        screen = StudentOutput.install();
        guard = ExitGuard.install();
      }
    }

    private static boolean hasExercises(TestPlan plan, TestIdentifier root) {
      return plan.getDescendants(root).stream()
          .flatMap(test -> test.getSource().stream())
          .anyMatch(
              source ->
                  source instanceof ClassSource c
                      && c.getJavaClass().isAnnotationPresent(Exercise.class));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      otherTests.finished(test, result);
      if (test.isContainer()) {
        result.getThrowable().ifPresent(e -> troubles.add(rootMessage(e)));
      }
    }

    private static String rootMessage(Throwable e) {
      return e.getCause() == null ? String.valueOf(e.getMessage()) : rootMessage(e.getCause());
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
      try {
        if (grading) {
          publish();
        }
        if (grading || System.getProperty("kobai.layers") != null) { // the build's own run
          otherTests.print(screen);
        }
      } finally {
        screen.flush();
        guard.release();
      }
    }

    private void publish() {
      Object run = session.getStore().get(Namespace.create(GradingRun.STORE), GradingRun.STORE);
      for (String trouble : troubles) {
        screen.println("Kobai: " + trouble);
      }
      if (run instanceof GradingRun r) {
        for (GradeReport report : ServiceLoader.load(GradeReport.class)) {
          try {
            report.publish(r.grade(), screen);
          } catch (IOException | RuntimeException e) { // later reports must still run
            screen.println("Kobai: " + e);
          }
        }
      }
    }
  }
}
