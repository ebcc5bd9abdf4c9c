package kobai.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kobai.grading.Grade;
import kobai.report.Screen;
import kobai.report.ScreenLine;
import kobai.report.ScreenLine.Part;
import kobai.report.Terminal;
import kobai.text.Texts;

/**
 * Lays a {@link View} out as lines: those of {@code kobai check}, what is new, and what can be
 * done. If there is no room for everything, the verdict and what to do next remain.
 */
final class WatchScreen {
  private static final int BELOW = 3; // rows for what was cut, the status and the keys

  private final Terminal terminal;
  private final Texts texts;

  WatchScreen(Terminal terminal, Texts texts) {
    this.terminal = terminal;
    this.texts = texts;
  }

  /** Returns all lines, without the keys and of any number. */
  List<String> whole(View view) {
    List<String> lines = new ArrayList<>();
    lines(view).forEach(line -> lines.add(line.text()));
    lines.add("");
    lines.add(status(view));
    return lines;
  }

  /**
   * Returns as many lines as the terminal has, the last of which lists the keys.
   *
   * @param rows the rows of the terminal
   */
  List<String> fitted(View view, int rows) {
    int room = Math.max(1, rows - BELOW);
    List<ScreenLine> all = lines(view);
    FitToWindow fitting = new FitToWindow(all, view.answer().size(), room);
    List<String> lines = new ArrayList<>();
    fitting.lines().forEach(line -> lines.add(line.text()));
    while (lines.size() < room) {
      lines.add("");
    }
    lines.add(fitting.hasCut() ? shown("watch.cut") : "");
    lines.add(status(view));
    lines.add(shown("watch.keys"));
    return lines.subList(Math.max(0, lines.size() - rows), lines.size());
  }

  private List<ScreenLine> lines(View view) {
    List<ScreenLine> lines = new ArrayList<>();
    Grade grade = view.grade();
    if (grade != null) {
      lines.addAll(Screen.lines(grade, terminal, texts, view.focus()));
      lines.removeIf(line -> line.part() == Part.AGAIN); // a save is enough
    }
    lines.addAll(beginning(lines), block(view.news()));
    lines.addAll(block(view.answer()));
    return lines;
  }

  private static int beginning(List<ScreenLine> lines) {
    int index = 0;
    while (index < lines.size() && lines.get(index).part() != Part.VERDICT) {
      index++;
    }
    return index;
  }

  private List<ScreenLine> block(List<String> texts) {
    return texts.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(""), texts.stream())
            .map(text -> new ScreenLine(Part.VERDICT, terminal.shown(text)))
            .toList();
  }

  private String status(View view) {
    return terminal.shown("  " + view.status());
  }

  private String shown(String key) {
    return terminal.shown("  " + texts.text(key));
  }
}
