package kobai.report;

import java.util.ArrayList;
import java.util.List;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.text.Numbers;
import kobai.text.Texts;

/** The upper part of the screen: a bar and points for every exercise, and their total. */
final class ScoreTable {
  private static final int BAR = 20;

  private final Grade grade;
  private final Terminal terminal;
  private final Texts texts;
  private final List<String> lines = new ArrayList<>();

  private ScoreTable(Grade grade, Terminal terminal, Texts texts) {
    this.grade = grade;
    this.terminal = terminal;
    this.texts = texts;
  }

  /** Lays the table out as lines. */
  static List<String> of(Grade grade, Terminal terminal, Texts texts) {
    ScoreTable table = new ScoreTable(grade, terminal, texts);
    table.table();
    return table.lines;
  }

  private void table() {
    line("");
    String seed = texts.text("screen.seed", String.valueOf(grade.seed()));
    String head = texts.text("screen.title") + "  [" + grade.submission() + "/, " + seed + "]";
    line("  " + Style.BOLD.on(terminal, head));
    line("");
    int nameWidth = Layout.width(texts.text("screen.total"));
    int pointsWidth =
        Math.max(Numbers.points(grade.points()).length(), Numbers.points(grade.max()).length());
    for (ExerciseGrade e : grade.exercises()) {
      nameWidth = Math.max(nameWidth, Layout.width(e.name()));
      pointsWidth = Math.max(pointsWidth, Numbers.points(e.points()).length());
      pointsWidth = Math.max(pointsWidth, Numbers.points(e.max()).length());
    }
    for (ExerciseGrade e : grade.exercises()) {
      String status = StatusText.of(e, grade, texts);
      row(e.name(), e.points(), e.max(), status, Style.of(e.status()), nameWidth, pointsWidth);
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
        Layout.right(Numbers.points(points), pointsWidth)
            + " / "
            + Layout.right(Numbers.points(max), pointsWidth);
    String text = Layout.padded(name, nameWidth) + "  " + bar + "  " + score + "  " + status;
    line("  " + style.on(terminal, text.stripTrailing()));
  }

  private void line(String text) {
    lines.add(text);
  }
}
