package kobai.format;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kobai.finding.Finding;
import kobai.finding.NotStarted;
import kobai.finding.Threw;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.report.Grades;
import kobai.text.SourceLine;
import kobai.text.Texts;

/** What students may print, throw and name their files, and grades that contain it. */
final class Hostile {
  static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  static final Texts JAPANESE = Texts.in(Locale.JAPANESE);

  /** Markup, escape sequences, NUL, halves of characters, what XML cannot hold, and a formula. */
  static final String TEXT =
      "<script>alert(1)</script> ]]> &amp; **md** [x](javascript:y)\u001b[31m\u0000\u009b"
          + "\ud83d|\udc00\ufffe\uffff\u202e\t\r\n=HYPERLINK(\"http://x\",\"y\") 😀";

  private static final Push PUSH =
      new Push(
          "calculus",
          "kobai",
          "submit/2026-06-01T14-32-05Z-a1b2c3d",
          "https://example.org/commit/a1",
          "https://example.org/release/a1",
          "https://example.org/compare/a0...a1",
          Instant.parse("2026-06-01T14:32:01.987Z"));

  private Hostile() {}

  static Context context(Texts texts) {
    return new Context(texts, PUSH);
  }

  /** Every grade that a format must be able to write. */
  static Stream<Grade> grades() {
    return Stream.of(
        Grades.notStarted(),
        Grades.passed(),
        Grades.one(),
        Grades.failing(TEXT),
        Grades.failing(TEXT.repeat(2_000_000 / TEXT.length())),
        Grades.message(TEXT),
        Grades.withNote(),
        Grades.diagnosed(),
        Grades.allFindings(),
        grade(TEXT, 1, TEXT),
        grade("a", 20, "😀".repeat(1_000_000)),
        new Grade("nothing", 1, false, List.of(), List.of()));
  }

  /**
   * Returns a grade with this many checks, all of them with this output; their titles are odd too.
   */
  static Grade grade(String title, int checks, String output) {
    String message = title + output.substring(0, Math.min(output.length(), 40_000));
    SourceLine at = new SourceLine("hand-in/" + title + ".java", 1);
    Finding thrown = new Threw("A.backward", "E", message, at);
    List<CheckResult> all =
        Stream.iterate(1, k -> k + 1)
            .limit(checks)
            .map(
                k ->
                    new CheckResult(
                        "T.check" + k + title,
                        title,
                        1.0 / 3,
                        Status.FAILED,
                        List.of(thrown),
                        output))
            .toList();
    return new Grade(
        title, 1, true, List.of(new ExerciseGrade(title, checks / 3.0, all, List.of())), List.of());
  }

  /** Returns this many checks, of which every second passes, worth this many points together. */
  static Grade halfRight(int checks, double max) {
    List<CheckResult> all =
        Stream.iterate(1, k -> k + 1)
            .limit(checks)
            .map(k -> check(k, max / checks, k % 2 == 0))
            .toList();
    return new Grade(
        "half", 1, true, List.of(new ExerciseGrade("Affine", max, all, List.of())), List.of());
  }

  private static CheckResult check(int k, double max, boolean passed) {
    return new CheckResult(
        "T.check" + k,
        "check " + k,
        max,
        passed ? Status.PASSED : Status.NOT_STARTED,
        passed ? List.of() : List.of(new NotStarted("Affine.backward", null)),
        "");
  }
}
