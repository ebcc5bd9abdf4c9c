package kobai.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kobai.report.ScreenLine;
import kobai.report.ScreenLine.Part;

/**
 * Makes lines fit into a window: first the empty ones go, from the top, then one kind after the
 * other, from its end. What is wrong and what to do next goes last, and from the top; of an answer
 * to a key, which stands at the end, the beginning stays.
 */
final class FitToWindow {
  private static final List<Part> LEFT_OUT =
      List.of(Part.MORE, Part.PRINTED, Part.FACTS, Part.NOTE, Part.TABLE);

  private final List<ScreenLine> lines;
  private final int answer;
  private final int room;
  private boolean cut;

  /**
   * Makes them fit.
   *
   * @param answer how many of the lines, at the end, answer a key
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

  /** Returns whether something that says anything was left out. */
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
