package kobai.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kobai.course.Course;
import kobai.diagnosis.Examination;
import kobai.diagnosis.Referral;
import kobai.diagnosis.pass.Patient;
import kobai.diagnosis.record.Examined;
import kobai.finding.Finding;
import kobai.finding.Findings;

/**
 * The grading of one submission, from the first check to the grade. It is kept in the store of the
 * launcher session, so that one JVM can grade several submissions.
 */
public final class GradingRun {

  /** The name of the store, and of the entry in the store. */
  static final String STORE = "kobai";

  private final Course course;
  private final Submission submission;
  private final long seed;
  private final Map<String, List<CheckResult>> results = new LinkedHashMap<>();
  private final Map<String, Examined> examined = new LinkedHashMap<>();
  private final Map<String, Causes> causes = new LinkedHashMap<>();
  private final Set<String> timedOut = new TreeSet<>();

  /** Starts the grading of a submission. */
  public GradingRun(Course course, Submission submission, long seed) {
    this.course = course;
    this.submission = submission;
    this.seed = seed;
    course.exercises().forEach(exercise -> results.put(exercise, new ArrayList<>()));
  }

  /** Returns the course, which lists the exercises that count. */
  Course course() {
    return course;
  }

  Submission submission() {
    return submission;
  }

  /** Returns the seed of all random inputs. */
  long seed() {
    return seed;
  }

  /** Keeps the earlier grade of an exercise that is not graded again. */
  synchronized void keep(ExerciseGrade earlier) {
    earlier.checks().forEach(check -> add(earlier.name(), check));
    examined.put(earlier.name(), earlier.examined());
  }

  /** Keeps the result of a check. */
  synchronized void add(String exercise, CheckResult result) {
    results.computeIfAbsent(exercise, name -> new ArrayList<>()).add(result);
  }

  /**
   * Finds the mistakes behind the findings of a check. It does so once per exercise, however many
   * of its checks fail.
   */
  void diagnose(String exercise, Findings findings, Patient patient) {
    if (!Referral.isCalledFor(findings)) {
      return;
    }
    synchronized (this) {
      if (examined.putIfAbsent(exercise, Examined.NONE) != null) {
        return; // already done, or started and timed out
      }
    }
    Examined found = submission.unheard(() -> Examination.of(findings, patient, seed));
    synchronized (this) {
      examined.put(exercise, found);
    }
  }

  /** Returns what a failed check waits for, and remembers what its findings show. */
  synchronized List<String> causes(String exercise, List<Finding> wrong) {
    return causes.computeIfAbsent(exercise, name -> new Causes()).of(wrong);
  }

  /** Remembers that the code of an exercise did not return in time. */
  synchronized void timedOut(String exercise) {
    timedOut.add(exercise);
  }

  /** Returns whether the code of an exercise did not return in time. */
  synchronized boolean hasTimedOut(String exercise) {
    return timedOut.contains(exercise);
  }

  /** Returns the status of an exercise so far; passed as long as no check failed. */
  synchronized Status status(String exercise) {
    List<CheckResult> checks = results.getOrDefault(exercise, List.of());
    return new ExerciseGrade(exercise, 0, checks, Examined.NONE).status();
  }

  /**
   * Returns whether an exercise passes one of its checks; an exercise that is not graded in this
   * run counts as passed.
   *
   * @param check the name of the check's method
   */
  synchronized boolean passes(String exercise, String check) {
    List<CheckResult> checks = results.getOrDefault(exercise, List.of());
    return checks.isEmpty()
        || checks.stream()
            .filter(result -> result.id().endsWith("." + check))
            .anyMatch(result -> result.status() == Status.PASSED);
  }

  /** Returns the grade of the exercises that were run. */
  synchronized Grade grade() {
    List<ExerciseGrade> exercises = new ArrayList<>();
    for (String exercise : course.exercises()) {
      List<CheckResult> checks = results.getOrDefault(exercise, List.of());
      if (!checks.isEmpty()) {
        double max = course.points().get(exercise);
        Examined found = examined.getOrDefault(exercise, Examined.NONE);
        exercises.add(new ExerciseGrade(exercise, max, checks, found));
      }
    }
    boolean complete =
        exercises.size() == course.exercises().size()
            && exercises.stream().allMatch(GradingRun::isComplete);
    return new Grade(submission.name(), seed, complete, exercises, submission.notes());
  }

  /**
   * Returns whether all checks were run: they share the exercise's points, so their sum shows it.
   */
  private static boolean isComplete(ExerciseGrade exercise) {
    double sum = exercise.checks().stream().mapToDouble(CheckResult::max).sum();
    return Math.abs(sum - exercise.max()) < 1e-6;
  }
}
