package kobai.handin.hostile;

import static kobai.handin.hostile.Case.FULL;
import static kobai.handin.hostile.Case.NOT_ALLOWED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kobai.course.Course;
import kobai.finding.DoesNotCompile;
import kobai.finding.Finding;
import kobai.finding.NotAllowed;
import kobai.finding.Threw;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceFile;
import kobai.grading.SourceFolder;
import kobai.handin.sandbox.GradingLane;
import kobai.handin.sandbox.GradingTools;
import kobai.process.WorkerSubmission;

/** Grades hand-ins with one defence, one after the other, and reports what is not as it must be. */
final class Attempt implements AutoCloseable {
  private static final Course COURSE = Course.load();
  private static final long SEED = 20;
  private static final int LONGEST_DETAILS = 200;
  private static final List<String> EXERCISES = List.of("Affine", "Sigmoid", "ReLU", "Softmax");

  private final Defence defence;
  private final GradingTools workbench;
  private final GradingLane job;
  private final Set<String> processes;
  private Set<String> files;

  /** For these findings the line is known only if the code ran for more than a second. */
  private static final Set<String> SELDOM_A_LINE = Set.of("brought-down");

  /** These findings name the line where the method begins. */
  private static final Set<String> METHOD_ONLY =
      Set.of("wrong-gradient", "modified", "wrong-shape", "null", "not-started");

  /** What can go wrong. */
  enum Fault {
    FORGED,
    LOST,
    WRONG_REASON,
    PROCESS_LEFT,
    FILE_LEFT,
    HONEST_HARMED
  }

  /**
   * Something that went wrong.
   *
   * @param what the details
   */
  record Complaint(Fault fault, String what) {}

  Attempt(Defence defence) {
    this.defence = defence;
    this.workbench = defence.workbench();
    this.job = new GradingLane(workbench, Locale.ENGLISH, 120);
    this.processes = Surroundings.processes();
    this.files = Surroundings.files();
  }

  /** Grades a hand-in; returns the complaints, which are none if all is well. */
  List<Complaint> complaints(Case handIn) {
    List<Complaint> complaints = new ArrayList<>();
    Map<String, String> texts = solutions();
    handIn.files().forEach((name, text) -> texts.put(name, here(text)));
    try {
      expect(grade(handIn.name(), texts), handIn, texts, complaints);
    } catch (IOException | RuntimeException e) {
      complaints.add(new Complaint(Fault.LOST, e.toString()));
    }
    requireNothingLeft(complaints);
    return complaints;
  }

  /** Grades the solutions, as if nothing had happened before. */
  List<Complaint> honestComplaints() {
    try {
      Grade grade = grade("honest", solutions());
      return grade.complete() && Math.abs(grade.points() - grade.max()) < 1e-9
          ? List.of()
          : List.of(new Complaint(Fault.HONEST_HARMED, grade.toString()));
    } catch (IOException | RuntimeException e) {
      return List.of(new Complaint(Fault.HONEST_HARMED, e.toString()));
    }
  }

  private static String here(String text) {
    return text.replace(Case.HERE, Surroundings.HERE.toString())
        .replace(Case.HOME, Surroundings.HOME.toString())
        .replace(Case.MARK, Surroundings.MARK);
  }

  static Map<String, String> solutions() {
    Map<String, String> texts = new TreeMap<>();
    EXERCISES.forEach(name -> texts.put(name + ".java", Folder.solution(name + ".java")));
    return texts;
  }

  private Grade grade(String name, Map<String, String> texts) throws IOException {
    List<SourceFile> sources =
        texts.entrySet().stream()
            .map(e -> new SourceFile(e.getKey(), e.getValue(), StandardCharsets.UTF_8))
            .toList();
    return grade(name, sources);
  }

  /** Grades files in the same way as a whole class. */
  Grade grade(String name, List<SourceFile> sources) throws IOException {
    try (WorkerSubmission submission = job.submission(name, new SourceFolder(sources, Set.of()))) {
      Grade grade = new Grader(COURSE, submission, SEED).grade();
      submission.requireNoTrouble();
      return grade;
    }
  }

  private void expect(
      Grade grade, Case handIn, Map<String, String> texts, List<Complaint> complaints) {
    Map<String, String> outcomes = handIn.outcomes(defence);
    if (!grade.complete()) {
      complaints.add(new Complaint(Fault.LOST, "not complete: " + grade));
    }
    Set<String> right = new TreeSet<>(EXERCISES);
    outcomes.forEach(
        (exercise, outcome) -> right.removeIf(e -> e.equals(exercise) && !outcome.equals(FULL)));
    for (ExerciseGrade exercise : grade.exercises()) {
      String name = exercise.name();
      String outcome = name.equals("XOR") ? FULL : outcomes.getOrDefault(name, FULL);
      expectPoints(
          exercise, name.equals("XOR") ? xor(right) : points(exercise, outcome), complaints);
      if (!outcome.equals(FULL)) {
        expectReasons(exercise, outcome, texts.getOrDefault(name + ".java", ""), complaints);
      }
    }
  }

  /** Returns what XOR is worth with these exercises alone. */
  private static double xor(Set<String> right) {
    double sigmoid = right.containsAll(Set.of("Affine", "Sigmoid", "Softmax")) ? 6 : 0;
    return sigmoid + (right.containsAll(Set.of("Affine", "ReLU")) ? 4 : 0);
  }

  private static double points(ExerciseGrade exercise, String outcome) {
    if (outcome.equals(FULL)) {
      return exercise.max();
    }
    int colon = outcome.indexOf(':');
    return colon < 0 ? 0 : Double.parseDouble(outcome.substring(colon + 1).strip());
  }

  private static void expectPoints(
      ExerciseGrade exercise, double points, List<Complaint> complaints) {
    double difference = exercise.points() - points;
    if (Math.abs(difference) > 1e-9) {
      complaints.add(
          new Complaint(
              difference > 0 ? Fault.FORGED : Fault.LOST,
              "%s: %s points instead of %s; %s"
                  .formatted(exercise.name(), exercise.points(), points, reasons(exercise))));
    }
  }

  private static void expectReasons(
      ExerciseGrade exercise, String outcome, String text, List<Complaint> complaints) {
    List<String> expected = Arrays.asList(outcome.replaceFirst(":.*", "").split(" "));
    Set<String> ids = new TreeSet<>(expected);
    if (ids.contains("wrong-gradient")) {
      ids.add("off-trajectory"); // the same mistake has this name in a network
    }
    List<Finding> found = firstFindings(exercise);
    for (Finding finding : found) {
      if (!ids.contains(finding.id())) {
        complaints.add(wrong(outcome, exercise));
        return;
      }
    }
    Finding first = found.get(0);
    boolean racing = expected.contains("timed-out"); // either of them may be first
    if (!racing && !first.id().equals(expected.get(0))
        || first instanceof NotAllowed n && !outcome.equals(NOT_ALLOWED + " " + n.what())) {
      complaints.add(wrong(outcome, exercise));
    } else if (text.contains("// here") && !isHere(first, text)) {
      complaints.add(wrong("line " + lineOfMark(text), exercise));
    }
  }

  private static boolean isHere(Finding finding, String text) {
    return finding.at() == null
        ? SELDOM_A_LINE.contains(finding.id())
        : METHOD_ONLY.contains(finding.id()) || finding.at().line() == lineOfMark(text);
  }

  private static int lineOfMark(String text) {
    return (int) text.substring(0, text.indexOf("// here")).lines().count();
  }

  private static Complaint wrong(String expected, ExerciseGrade exercise) {
    return new Complaint(Fault.WRONG_REASON, "expected " + expected + ", was " + reasons(exercise));
  }

  private static String reasons(ExerciseGrade exercise) {
    return exercise.checks().stream()
        .map(check -> check.points() > 0 ? "passed" : shown(check))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String shown(CheckResult check) {
    Finding first = check.findings().get(0);
    String line = first.at() == null ? "" : " in line " + first.at().line();
    String details = first instanceof NotAllowed n ? " " + n.what() : "";
    if (first instanceof Threw t) {
      details = " " + t.exception() + " " + t.message();
    } else if (first instanceof DoesNotCompile d) {
      details = " " + d.message();
    }
    return first.id() + line + details.substring(0, Math.min(details.length(), LONGEST_DETAILS));
  }

  /**
   * Returns the first finding of each check that did not pass, unless it only says that an earlier
   * check must pass first.
   */
  private static List<Finding> firstFindings(ExerciseGrade exercise) {
    return exercise.checks().stream()
        .filter(check -> check.points() == 0 && !check.findings().isEmpty())
        .map(check -> check.findings().get(0))
        .filter(finding -> !finding.id().equals("blocked"))
        .filter(Objects::nonNull)
        .toList();
  }

  private void requireNothingLeft(List<Complaint> complaints) {
    Set<String> left = Surroundings.processes();
    left.removeAll(processes);
    left.removeIf(line -> line.contains("kobai.handin.sandbox.CompilerServer"));
    left.forEach(line -> complaints.add(new Complaint(Fault.PROCESS_LEFT, line)));
    Set<String> now = Surroundings.files();
    Set<String> added = new TreeSet<>(now);
    added.removeAll(files);
    added.forEach(file -> complaints.add(new Complaint(Fault.FILE_LEFT, file)));
    files = now;
  }

  @Override
  public void close() {
    job.close();
    workbench.close();
  }
}
