package kobai.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kobai.course.Course;
import kobai.diagnosis.Diagnosis;
import kobai.diagnosis.Examination;
import kobai.diagnosis.Patient;
import kobai.finding.Findings;

/**
 * One submission being graded, from the first check to the grade. Lives in the store of the
 * launcher session, so that several can be graded in one JVM.
 */
public final class GradingRun {

  /** The name of the store, and of the entry in it. */
  static final String STORE = "kobai";

  private final Course course;
  private final Submission submission;
  private final long seed;
  private final Map<String, List<CheckResult>> results = new LinkedHashMap<>();
  private final Map<String, List<Diagnosis>> diagnoses = new LinkedHashMap<>();
  private final Set<String> timedOut = new TreeSet<>();

  /** Begins to grade a submission. */
  public GradingRun(Course course, Submission submission, long seed) {
    this.course = course;
    this.submission = submission;
    this.seed = seed;
    course.exercises().forEach(exercise -> results.put(exercise, new ArrayList<>()));
  }

  /** Returns which exercises count. */
  Course course() {
    return course;
  }

  /** Returns whose layers are graded. */
  Submission submission() {
    return submission;
  }

  /** Returns where all random inputs come from. */
  long seed() {
    return seed;
  }

  /** Keeps how an exercise stands that is not graded again. */
  synchronized void keep(ExerciseGrade earlier) {
    earlier.checks().forEach(check -> add(earlier.name(), check));
    diagnoses.put(earlier.name(), earlier.diagnoses());
  }

  /** Keeps the result of a check. */
  synchronized void add(String exercise, CheckResult result) {
    results.computeIfAbsent(exercise, name -> new ArrayList<>()).add(result);
  }

  /**
   * Finds out which mistakes are behind the findings of a check, once an exercise, however many of
   * its checks fail.
   */
  void diagnose(String exercise, Findings findings, Patient patient) {
    if (!Examination.isCalledFor(findings)) {
      return;
    }
    synchronized (this) {
      if (diagnoses.putIfAbsent(exercise, List.of()) != null) {
        return; // done, or begun and never come back from
      }
    }
    List<Diagnosis> found = submission.unheard(() -> Examination.of(findings, patient, seed));
    synchronized (this) {
      diagnoses.put(exercise, found);
    }
  }

  /** Remembers that code of an exercise did not come back. */
  synchronized void timedOut(String exercise) {
    timedOut.add(exercise);
  }

  /** Returns whether code of an exercise did not come back. */
  synchronized boolean hasTimedOut(String exercise) {
    return timedOut.contains(exercise);
  }

  /** Returns the status of an exercise so far; passed as long as nothing says otherwise. */
  synchronized Status status(String exercise) {
    List<CheckResult> checks = results.getOrDefault(exercise, List.of());
    return new ExerciseGrade(exercise, 0, checks, List.of()).status();
  }

  /** Returns the grade: of the exercises that were run. */
  public synchronized Grade grade() {
    List<ExerciseGrade> exercises = new ArrayList<>();
    for (String exercise : course.exercises()) {
      List<CheckResult> checks = results.getOrDefault(exercise, List.of());
      if (!checks.isEmpty()) {
        double max = course.points().get(exercise);
        List<Diagnosis> found = diagnoses.getOrDefault(exercise, List.of());
        exercises.add(new ExerciseGrade(exercise, max, checks, found));
      }
    }
    boolean complete =
        exercises.size() == course.exercises().size()
            && exercises.stream().allMatch(GradingRun::isComplete);
    return new Grade(submission.name(), seed, complete, exercises, submission.notes());
  }

  /** The checks share the exercise's points, so that all of them were run shows in the sum. */
  private static boolean isComplete(ExerciseGrade exercise) {
    double sum = exercise.checks().stream().mapToDouble(CheckResult::max).sum();
    return Math.abs(sum - exercise.max()) < 1e-6;
  }
}
