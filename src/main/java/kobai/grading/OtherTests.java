package kobai.grading;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import kobai.finding.FindingError;
import kobai.text.Texts;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Tests that belong to no exercise, such as a student's tests of an extra layer. They earn no
 * points, but the screen has to name them, because Maven's own list of failures is switched off.
 */
final class OtherTests {
  private final List<String> failures = new ArrayList<>();
  private int passed;

  /** Keeps the outcome of a test, if it belongs to no exercise. */
  void finished(TestIdentifier test, TestExecutionResult result) {
    if (!(test.getSource().orElse(null) instanceof MethodSource source)
        || source.getJavaClass().isAnnotationPresent(Exercise.class)) {
      return;
    }
    String name = source.getJavaClass().getSimpleName() + "." + source.getMethodName();
    result.getThrowable().ifPresent(e -> failures.add(name + "\n" + said(e)));
    passed += result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? 1 : 0;
  }

  private static String said(Throwable e) {
    return e instanceof FindingError ? String.valueOf(e.getMessage()) : e.toString();
  }

  /** Prints the outcomes, if there were any such tests. */
  void print(PrintStream screen) {
    if (passed + failures.size() > 0) {
      Texts texts = Texts.ofThisJvm();
      String failed = String.valueOf(failures.size());
      screen.println("  " + texts.text("screen.other-tests", String.valueOf(passed), failed));
      screen.println();
    }
    for (String failure : failures) {
      failure.lines().forEach(line -> screen.println("    " + line));
      screen.println();
    }
  }
}
