package kobai.grading;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import kobai.finding.Blocked;
import kobai.finding.Exited;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.Findings;
import kobai.finding.NotStarted;
import kobai.finding.Threw;
import kobai.finding.TimedOut;
import kobai.finding.Verdict;
import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Turns plain JUnit tests into a grading suite: gives each test a {@link Trial}, blocks those that
 * cannot work yet, and turns each outcome into a {@link CheckResult}.
 */
final class GradingExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        ExecutionCondition,
        InvocationInterceptor,
        ParameterResolver,
        TestWatcher {
  private static final Namespace NAMESPACE = Namespace.create(GradingRun.STORE);

  /** Compiles before the first test, so that compiling does not count against its time limit. */
  @Override
  public void beforeAll(ExtensionContext context) {
    run(context);
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return run(context).course().has(exercise(context))
        ? ConditionEvaluationResult.enabled("is part of the course")
        : ConditionEvaluationResult.disabled("is not listed in course.properties");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Trial.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return trial(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    GradingRun run = run(context);
    String exercise = exercise(context);
    trial(context); // now, while its store is open; needed later
    if (run.hasTimedOut(exercise)) {
      throw new FindingError(new Blocked(List.of(exercise)));
    }
    Needs needs = context.getRequiredTestMethod().getAnnotation(Needs.class);
    if (needs != null) {
      blockUnlessPassed(run, exercise, needs);
    }
    run.submission().renew();
    StudentOutput.renew();
  }

  /**
   * Diagnoses the mistake behind a failed check. This happens within the time limit of the check,
   * because it runs the student's code.
   */
  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (FindingError e) {
      trial(context).diagnose();
      throw e;
    }
  }

  private static void blockUnlessPassed(GradingRun run, String exercise, Needs needs) {
    List<String> unfinished =
        Arrays.stream(needs.value()).filter(name -> !run.passes(name, needs.check())).toList();
    if (unfinished.isEmpty()) {
      return;
    }
    boolean nothingStarted = // all that the exercise needs: its checks agree
        run.course().needs(exercise).stream()
            .allMatch(name -> run.status(name) == Status.NOT_STARTED);
    throw new FindingError(
        nothingStarted ? new NotStarted(exercise, null) : new Blocked(unfinished));
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    keep(context, Status.PASSED, List.of());
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    List<Finding> wrong = new Findings(trial(context).findings()).with(Verdict.WRONG);
    List<Finding> findings = wrong; // known even if the diagnosis timed out
    if (cause instanceof FindingError e) {
      findings = e.findings();
    } else if (wrong.isEmpty()) {
      findings = List.of(finding(context, cause));
    }
    keep(context, Status.of(findings.get(0)), findings);
  }

  @Override
  public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
    testFailed(context, cause); // a grading test must not opt out
  }

  private static Finding finding(ExtensionContext context, @Nullable Throwable cause) {
    if (cause instanceof TimeoutException) {
      run(context).timedOut(exercise(context));
      StackTraceElement[] trace =
          cause.getCause() == null ? new StackTraceElement[0] : cause.getCause().getStackTrace();
      SourceLine line = run(context).submission().line(trace);
      return Exited.isIn(List.of(trace)) ? new Exited(line) : new TimedOut(line);
    }
    // Exceptions of a student's code never get here, because they are findings by now.
    String what = cause == null ? "nothing" : cause.getClass().getSimpleName();
    String message = cause == null ? "" : String.valueOf(cause.getMessage());
    return new Threw(context.getRequiredTestMethod().getName(), what, message, null);
  }

  private static void keep(ExtensionContext context, Status status, List<Finding> wrong) {
    GradingRun run = run(context);
    Method method = context.getRequiredTestMethod();
    Class<?> test = context.getRequiredTestClass();
    double max = Suite.worth(run.course(), exercise(context), test, method);
    List<Finding> findings = status == Status.PASSED ? trial(context).findings() : wrong;
    run.add(
        exercise(context),
        new CheckResult(
            test.getSimpleName() + "." + method.getName(),
            context.getDisplayName(),
            max,
            status,
            findings,
            run.submission().output(),
            status == Status.FAILED ? run.causes(exercise(context), wrong) : List.of()));
  }

  private static Trial trial(ExtensionContext context) {
    GradingRun run = run(context);
    return context
        .getStore(Namespace.create(GradingRun.STORE, context.getUniqueId()))
        .computeIfAbsent("trial", key -> new Trial(run, exercise(context)), Trial.class);
  }

  private static GradingRun run(ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
        .computeIfAbsent(GradingRun.STORE, key -> Settings.run(), GradingRun.class);
  }

  private static String exercise(ExtensionContext context) {
    return context.getRequiredTestClass().getAnnotation(Exercise.class).value();
  }
}
