package kobai.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kobai.check.Blocked;
import kobai.check.CannotTell;
import kobai.check.Explanation;
import kobai.check.Fact;
import kobai.check.Finding;
import kobai.check.Texts;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Status;

/**
 * One screen for one grade: a bar for every exercise, the one thing to do next, and a line for each
 * of the others.
 */
final class Screen {
  private static final int BAR = 20;
  private static final int TEXT = 76;
  private static final int PRINTED_LINES = 10;

  private final Grade grade;
  private final Terminal terminal;
  private final Texts texts;
  private final List<String> lines = new ArrayList<>();

  private Screen(Grade grade, Terminal terminal, Texts texts) {
    this.grade = grade;
    this.terminal = terminal;
    this.texts = texts;
  }

  /** Lays a grade out as lines. */
  static List<String> of(Grade grade, Terminal terminal, Texts texts) {
    Screen screen = new Screen(grade, terminal, texts);
    screen.table();
    screen.notes();
    grade.firstUnfinished().ifPresentOrElse(screen::focus, screen::done);
    screen.line("");
    return screen.lines.stream().map(terminal::shown).toList();
  }

  private void table() {
    line("");
    String seed = texts.text("screen.seed", String.valueOf(grade.seed()));
    String head = texts.text("screen.title") + "  [" + grade.submission() + "/, " + seed + "]";
    line("  " + Style.BOLD.on(terminal, head));
    line("");
    int nameWidth = Layout.width(texts.text("screen.total"));
    int pointsWidth = Math.max(points(grade.points()).length(), points(grade.max()).length());
    for (ExerciseGrade e : grade.exercises()) {
      nameWidth = Math.max(nameWidth, Layout.width(e.name()));
      pointsWidth = Math.max(pointsWidth, points(e.points()).length());
      pointsWidth = Math.max(pointsWidth, points(e.max()).length());
    }
    for (ExerciseGrade e : grade.exercises()) {
      row(e.name(), e.points(), e.max(), status(e), style(e.status()), nameWidth, pointsWidth);
    }
    String total = texts.text("screen.total");
    row(total, grade.points(), grade.max(), "", Style.BOLD, nameWidth, pointsWidth);
  }

  private void row(
      String name,
      double points,
      double max,
      String status,
      Style style,
      int nameWidth,
      int pointsWidth) {
    int full = max > 0 ? (int) (BAR * points / max + 1e-9) : 0;
    String bar = "█".repeat(full) + "░".repeat(BAR - full);
    String score =
        Layout.right(points(points), pointsWidth) + " / " + Layout.right(points(max), pointsWidth);
    String text = Layout.padded(name, nameWidth) + "  " + bar + "  " + score + "  " + status;
    line("  " + style.on(terminal, text.stripTrailing()));
  }

  private String status(ExerciseGrade exercise) {
    String status = texts.text("status." + exercise.status());
    Optional<String> because =
        exercise.status() == Status.BLOCKED
            ? exercise.checks().stream()
                .flatMap(check -> check.findings().stream())
                .filter(Blocked.class::isInstance)
                .flatMap(finding -> ((Blocked) finding).because().stream())
                .distinct()
                .sorted(Comparator.comparing(this::position))
                .reduce((a, b) -> a + ", " + b)
            : Optional.empty();
    return because.map(names -> status + ": " + texts.text("screen.because", names)).orElse(status);
  }

  private int position(String name) {
    return grade.exercises().stream().map(ExerciseGrade::name).toList().indexOf(name);
  }

  private static Style style(Status status) {
    return switch (status) {
      case PASSED -> Style.GREEN;
      case FAILED, DOES_NOT_COMPILE -> Style.RED;
      case BLOCKED -> Style.YELLOW;
      case NOT_STARTED -> Style.FAINT;
    };
  }

  private void notes() {
    for (Grade.Note note : grade.notes()) {
      line("");
      paragraph(texts.text("note." + note.id(), note.file()), "  ", Style.YELLOW);
    }
    for (ExerciseGrade exercise : grade.exercises()) {
      for (CheckResult check : exercise.checks()) {
        if (check.findings().stream().anyMatch(CannotTell.class::isInstance)) {
          paragraph(texts.text("screen.cannot-tell", check.id()), "  ", Style.YELLOW);
        }
      }
    }
  }

  private void done() {
    line("");
    String last = grade.exercises().get(grade.exercises().size() - 1).name();
    String text = texts.textOr("screen.done." + last, texts.text("screen.done"));
    paragraph(text, "  ", Style.GREEN);
  }

  private void focus(ExerciseGrade exercise) {
    CheckResult check = exercise.firstUnfinished().orElseThrow();
    Finding finding = check.findings().get(0);
    Explanation explanation = finding.explain(texts);
    line("");
    line("  " + Style.BOLD.on(terminal, texts.text("screen.next", exercise.name())));
    line("");
    paragraph(explanation.headline(), "  ", style(check.status()));
    if (finding.at() != null) {
      line("    " + Style.BOLD.on(terminal, finding.at().toString()));
    }
    facts(check, explanation);
    printed(check);
    line("");
    List<String> next = Layout.wrapped(explanation.next(), TEXT - 6);
    line("    → " + next.get(0));
    next.stream().skip(1).forEach(rest -> line("      " + rest));
    more(exercise);
    others(exercise);
    line("");
    line("  " + texts.text("screen.again"));
  }

  private void facts(CheckResult check, Explanation explanation) {
    List<Fact> facts = new ArrayList<>();
    if (check.status() == Status.FAILED) {
      facts.add(new Fact(texts.text("fact.check"), title(check)));
    }
    facts.addAll(explanation.facts());
    int width = facts.stream().mapToInt(fact -> Layout.width(fact.label())).max().orElse(0);
    for (Fact fact : facts) {
      List<String> value = Layout.wrapped(fact.value(), TEXT - width - 6);
      line("    " + Layout.padded(fact.label(), width) + "  " + value.get(0));
      value.stream().skip(1).forEach(rest -> line("    " + " ".repeat(width) + "  " + rest));
    }
  }

  /** The title in the reader's language: of this very check, or of its kind. */
  private String title(CheckResult check) {
    String method = check.id().substring(check.id().indexOf('.') + 1);
    String ofKind = texts.textOr("check." + method, check.title());
    return texts.textOr("check." + check.id(), ofKind);
  }

  private void printed(CheckResult check) {
    List<String> output = check.output().lines().toList();
    if (!output.isEmpty()) {
      line("");
      line("    " + texts.text("screen.printed"));
      output.stream()
          .limit(PRINTED_LINES)
          .forEach(text -> line("    | " + Layout.cut(Texts.visible(text), TEXT - 6)));
      if (output.size() > PRINTED_LINES) {
        line("    | …");
      }
    }
  }

  private void more(ExerciseGrade exercise) {
    long more = exercise.checks().stream().filter(c -> c.status() == Status.FAILED).count() - 1;
    if (more > 0 && exercise.status() == Status.FAILED) {
      line("");
      String key = more == 1 ? "screen.more.one" : "screen.more";
      paragraph(texts.text(key, String.valueOf(more)), "    ", Style.FAINT);
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
    for (ExerciseGrade exercise : others) {
      Finding finding = exercise.firstUnfinished().orElseThrow().findings().get(0);
      String where = finding.at() == null ? "" : finding.at() + "  ";
      line("    " + exercise.name() + "  " + where + finding.explain(texts).headline());
    }
  }

  private void paragraph(String text, String indent, Style style) {
    for (String part : Layout.wrapped(text, TEXT - indent.length())) {
      line(indent + style.on(terminal, part));
    }
  }

  private void line(String text) {
    lines.add(text);
  }

  /** Returns points as people write them: "27", "13.5". */
  static String points(double points) {
    return BigDecimal.valueOf(points)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
