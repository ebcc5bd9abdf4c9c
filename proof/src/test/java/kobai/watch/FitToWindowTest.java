package kobai.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import kobai.report.ScreenLine;
import kobai.report.ScreenLine.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FitToWindowTest {
  private static final List<ScreenLine> SCREEN =
      Stream.of(
              "TABLE t1",
              "TABLE t2",
              "VERDICT ",
              "VERDICT v1",
              "FACTS f1",
              "FACTS f2",
              "VERDICT v2",
              "MORE m1")
          .map(line -> line.split(" ", 2))
          .map(words -> new ScreenLine(Part.valueOf(words[0]), words[1]))
          .toList();

  @Test
  @DisplayName("A screen that fits does not change")
  void lines_roomForAll_all() {
    assertEquals("t1 t2  v1 f1 f2 v2 m1", fitted(0, 8));
    assertFalse(new FitToWindow(SCREEN, 0, 8).hasCut());
  }

  @Test
  @DisplayName(
      "Less urgent lines go first, then empty lines, facts from the last on, and the table")
  void lines_lessRoom_inOrder() {
    assertEquals("t1 t2  v1 f1 f2 v2", fitted(0, 7));
    assertEquals("t1 t2 v1 f1 f2 v2", fitted(0, 6));
    assertEquals("t1 t2 v1 f1 v2", fitted(0, 5));
    assertEquals("t1 v1 v2", fitted(0, 3));
    assertEquals("v1 v2", fitted(0, 2));
    assertTrue(new FitToWindow(SCREEN, 0, 7).hasCut());
  }

  @Test
  @DisplayName("The next step is removed last")
  void lines_oneRow_whatToDoNext() {
    assertEquals("v2", fitted(0, 1));
  }

  @Test
  @DisplayName("An answer replaces the lines above it, and loses its own end")
  void lines_longAnswer_itsBeginning() {
    List<ScreenLine> lines = SCREEN.stream().filter(l -> l.part() == Part.VERDICT).toList();
    assertEquals("v1 v2", text(new FitToWindow(lines, 2, 2)));
    assertEquals("v1", text(new FitToWindow(lines, 2, 1)));
  }

  private static String fitted(int answer, int room) {
    return text(new FitToWindow(SCREEN, answer, room));
  }

  private static String text(FitToWindow fitting) {
    return String.join(" ", fitting.lines().stream().map(ScreenLine::text).toList());
  }
}
