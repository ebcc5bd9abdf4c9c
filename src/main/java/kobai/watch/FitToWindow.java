package kobai.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kobai.report.ScreenLine;
import kobai.report.ScreenLine.Part;

/**
 * Makes lines fit into a window. It first removes the lines about other problems, then empty lines,
 * then one kind of line after the other. Empty lines are removed from the top, each kind of line
 * from its end. The verdict is removed last, and from the top. The answer to a key is at the end,
 * and its beginning remains.
 */
final class FitToWindow {
  private static final List<Part> LEFT_OUT =
      List.of(Part.MORE, Part.PRINTED, Part.FACTS, Part.NOTE, Part.TABLE);

  private final List<ScreenLine> lines;
  private final int answer;
  private final int room;
  private boolean cut;

  /**
   * Makes the lines fit.
   *
   * @param answer the number of lines at the end that answer a key
   * @param room how many lines there may be
   */
  FitToWindow(List<ScreenLine> all, int answer, int room) {
    this.lines = new ArrayList<>(all);
    this.answer = answer;
    this.room = room;
    leaveOut(Part.MORE);
    leaveOutEmptyOnes();
    LEFT_OUT.forEach(this::leaveOut);
    leaveOutVerdict();
  }

  /** Returns the lines that fit. */
  List<ScreenLine> lines() {
    return lines;
  }

  /** Returns whether a line that is not blank was left out. */
  boolean hasCut() {
    return cut;
  }

  private void leaveOutEmptyOnes() {
    for (int k = 0; k < lines.size() - answer && lines.size() > room; k++) {
      if (lines.get(k).text().isBlank()) {
        lines.remove(k--);
      }
    }
  }

  private void leaveOut(Part part) {
    leaveOut(line -> line.part() == part);
  }

  private void leaveOut(Predicate<ScreenLine> which) {
    for (int k = lines.size() - 1; k >= 0 && lines.size() > room; k--) {
      if (which.test(lines.get(k))) {
        cut |= !lines.remove(k).text().isBlank();
      }
    }
  }

  private void leaveOutVerdict() {
    while (lines.size() > room) {
      lines.remove(lines.size() > answer ? 0 : lines.size() - 1);
      cut = true;
    }
  }
}
