package kobai.handin.hostile;

import static kobai.handin.hostile.Case.FULL;
import static kobai.handin.hostile.Case.NOT_ALLOWED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kobai.finding.DoesNotCompile;
import kobai.finding.Finding;
import kobai.finding.NotAllowed;
import kobai.finding.Threw;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;

/** Compares a grade with what a hostile hand-in declares: its points, the reasons, the lines. */
final class Expectation {
  private static final int LONGEST_DETAILS = 200;

  /** For these findings the line is known only if the code ran for more than a second. */
  private static final Set<String> SELDOM_A_LINE = Set.of("brought-down");

  /** These findings name the line where the method begins. */
  private static final Set<String> METHOD_ONLY =
      Set.of("wrong-gradient", "modified", "wrong-shape", "null", "not-started");

  private Expectation() {}

  /**
   * Adds what is not as it was declared.
   *
   * @param outcomes what was declared of each exercise
   * @param texts the files that were graded
   */
  static void expect(
      Grade grade,
      Map<String, String> outcomes,
      Map<String, String> texts,
      List<Complaint> complaints) {
    if (!grade.complete()) {
      complaints.add(new Complaint(Complaint.Fault.LOST, "not complete: " + grade));
    }
    Set<String> right = new TreeSet<>(Attempt.EXERCISES);
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
              difference > 0 ? Complaint.Fault.FORGED : Complaint.Fault.LOST,
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
    return new Complaint(
        Complaint.Fault.WRONG_REASON, "expected " + expected + ", was " + reasons(exercise));
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
}
