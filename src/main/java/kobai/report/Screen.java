package kobai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kobai.diagnosis.record.Diagnosis;
import kobai.finding.Finding;
import kobai.finding.Verdict;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Explained;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.report.ScreenLine.Part;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.Texts;

/**
 * One screen for one grade: a bar for every exercise, the one thing to do next, and a line for each
 * of the others.
 */
public final class Screen {
  private static final int PRINTED_LINES = 10;

  private final Grade grade;
  private final Terminal terminal;
  private final Texts texts;
  private final List<ScreenLine> lines = new ArrayList<>();
  private final String again; // the command that grades again
  private Part part = Part.TABLE; // what is being written

  private Screen(Grade grade, Terminal terminal, Texts texts, String again) {
    this.again = again;
    this.grade = grade;
    this.terminal = terminal;
    this.texts = texts;
  }

  /** Lays a grade out as lines. */
  static List<String> of(Grade grade, Terminal terminal, Texts texts) {
    return of(grade, terminal, texts, ConsoleReport.MAVEN);
  }

  /**
   * Lays a grade out as lines.
   *
   * @param again the command that grades again
   */
  static List<String> of(Grade grade, Terminal terminal, Texts texts, String again) {
    List<String> lines = new ArrayList<>();
    Screen screen = new Screen(grade, terminal, texts, again);
    screen.lines(grade.firstUnfinished()).forEach(line -> lines.add(line.text()));
    lines.add("");
    return lines;
  }

  /**
   * Lays a grade out as lines, each with its part of the screen.
   *
   * @param focus the exercise to report in full; empty if all exercises pass
   */
  public static List<ScreenLine> lines(
      Grade grade, Terminal terminal, Texts texts, Optional<ExerciseGrade> focus) {
    return new Screen(grade, terminal, texts, ConsoleReport.MAVEN).lines(focus);
  }

  private List<ScreenLine> lines(Optional<ExerciseGrade> focus) {
    ScoreTable.of(grade, terminal, texts).forEach(this::line);
    notes();
    focus.ifPresentOrElse(this::focus, this::done);
    return lines.stream()
        .map(line -> new ScreenLine(line.part(), terminal.shown(line.text())))
        .toList();
  }

  private void notes() {
    part = Part.NOTE;
    for (Grade.Note note : grade.notes()) {
      line("");
      paragraph(texts.text("note." + note.id(), note.file()), "  ", Style.YELLOW);
    }
    for (ExerciseGrade exercise : grade.exercises()) {
      for (CheckResult check : exercise.checks()) {
        if (check.findings().stream().anyMatch(f -> f.verdict() == Verdict.CANNOT_TELL)) {
          paragraph(texts.text("screen.cannot-tell", check.id()), "  ", Style.YELLOW);
        }
      }
    }
  }

  private void done() {
    part = Part.VERDICT;
    line("");
    String last = grade.exercises().get(grade.exercises().size() - 1).name();
    String some = texts.text("screen.done");
    String text = grade.complete() ? texts.textOr("screen.done." + last, some) : some;
    paragraph(text, "  ", Style.GREEN);
  }

  private void focus(ExerciseGrade exercise) {
    CheckResult check = exercise.firstUnfinished().orElseThrow();
    Finding finding = check.findings().get(0);
    Explanation explanation = finding.explain(texts);
    part = Part.VERDICT;
    line("");
    line("  " + Style.BOLD.on(terminal, texts.text("screen.next", exercise.name())));
    line("");
    paragraph(explanation.headline(), "  ", Style.of(check.status()));
    if (finding.at() != null) {
      line("    " + Style.BOLD.on(terminal, finding.at().toString()));
    }
    facts(check, explanation);
    printed(check);
    List<Diagnosis> diagnoses = exercise.explained(finding).diagnoses();
    part = Part.VERDICT;
    if (diagnoses.isEmpty()) {
      line("");
      next(explanation);
    } else {
      diagnosis(diagnoses, exercise);
    }
    more(exercise);
    others(exercise);
    part = Part.AGAIN;
    line("");
    line("  " + texts.text("screen.again", again));
    if (exercise.status() != Status.DOES_NOT_COMPILE) {
      line("  " + Style.FAINT.on(terminal, texts.text("screen.hint", exercise.name())));
    }
    if (finding.aboutMatrices()) {
      String lesson = texts.text("screen.matrices", texts.text("lesson.matrices"));
      line("  " + Style.FAINT.on(terminal, lesson));
    }
  }

  /** Adds the mistake by name, and the names of the others. */
  private void diagnosis(List<Diagnosis> diagnoses, ExerciseGrade exercise) {
    List<Explanation> explanations = NamedMistakes.of(diagnoses, texts);
    Explanation first = explanations.get(0);
    Optional<Shares> shares = exercise.measured(diagnoses.get(0)).map(Shares::new);
    line("");
    line("    " + Style.BOLD.on(terminal, texts.text("screen.diagnosis")));
    paragraph(first.headline(), "    ", Style.YELLOW);
    List<Fact> facts = new ArrayList<>(first.facts());
    String evidence = texts.text("fact.passes"); // is on the page and in grade.json
    facts.removeIf(fact -> fact.label().equals(evidence));
    shares.ifPresent(measured -> facts.addAll(MeasuredFacts.of(measured, texts)));
    facts(facts);
    next(first);
    shares
        .flatMap(measured -> measured.measurement().small())
        .ifPresent(
            small -> {
              line("    " + texts.text("screen.small-batch"));
              line("    " + TryLine.of(exercise.name(), small)); // not broken: it is to be copied
            });
    if (explanations.size() > 1) {
      part = Part.MORE;
      line("");
      line("    " + texts.text("screen.diagnosis.more"));
      for (Explanation other : explanations.subList(1, explanations.size())) {
        paragraph(other.headline(), "      ", Style.PLAIN);
      }
    }
  }

  private void next(Explanation explanation) {
    part = Part.VERDICT;
    Paragraphs.next("    ", explanation.next()).forEach(this::line);
  }

  private void facts(CheckResult check, Explanation explanation) {
    List<Fact> facts = new ArrayList<>();
    if (check.findings().get(0).dependsOnSituation()) {
      facts.add(new Fact(texts.text("fact.check"), CheckTitle.of(check, texts)));
    }
    facts.addAll(explanation.facts());
    facts(facts);
  }

  private void facts(List<Fact> facts) {
    part = Part.FACTS;
    Paragraphs.facts("    ", facts).forEach(this::line);
  }

  private void printed(CheckResult check) {
    part = Part.PRINTED;
    List<String> output = PrintedLines.of(check.output());
    if (!output.isEmpty()) {
      line("");
      line("    " + texts.text("screen.printed"));
      output.stream().limit(PRINTED_LINES).forEach(text -> line(Paragraphs.line("    | ", text)));
      if (output.size() > PRINTED_LINES) {
        line("    | …");
      }
    }
  }

  /** Adds how many other checks fail: those with a mistake of their own, and those that wait. */
  private void more(ExerciseGrade exercise) {
    part = Part.MORE;
    if (exercise.status() == Status.FAILED) {
      MoreChecks.of(exercise, texts)
          .forEach(
              text -> {
                line("");
                paragraph(text, "    ", Style.FAINT);
              });
    }
  }

  private void others(ExerciseGrade focus) {
    List<ExerciseGrade> others =
        grade.exercises().stream()
            .filter(e -> e != focus)
            .filter(e -> e.status() == Status.FAILED || e.status() == Status.DOES_NOT_COMPILE)
            .toList();
    if (others.isEmpty()) {
      return;
    }
    line("");
    line("  " + texts.text("screen.others"));
    List<Fact> lines = others.stream().map(this::inBrief).toList();
    Paragraphs.facts("    ", lines).forEach(this::line);
  }

  private Fact inBrief(ExerciseGrade exercise) {
    Explained problem = exercise.firstProblem().orElseThrow();
    Finding finding = problem.finding();
    String where = finding.at() == null ? "" : finding.at() + "  ";
    List<Diagnosis> diagnoses = problem.diagnoses();
    boolean named = !diagnoses.isEmpty() && diagnoses.get(0).named();
    Explanation what = named ? diagnoses.get(0).explain(texts) : finding.explain(texts);
    return new Fact(exercise.name(), where + what.headline());
  }

  private void paragraph(String text, String indent, Style style) {
    Paragraphs.of(indent, text, style, terminal).forEach(this::line);
  }

  private void line(String text) {
    lines.add(new ScreenLine(part, text));
  }
}
