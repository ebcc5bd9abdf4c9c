package kobai.grading;

import kobai.course.Course;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Has every session grade the layers on the class path. Found as a service in the place of {@link
 * GradeListener}: PIT opens a session for each test and each mutant, and none of them makes a
 * grade.
 */
public final class ClassPathSession implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    GradingRun run =
        new GradingRun(Course.load(), new ClassPathSubmission(), Settings.DEFAULT_SEED);
    session.getStore().put(Namespace.create(GradingRun.STORE), GradingRun.STORE, run);
  }
}
