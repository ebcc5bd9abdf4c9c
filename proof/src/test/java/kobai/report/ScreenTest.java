package kobai.report;

import static kobai.report.ScreenText.ENGLISH;
import static kobai.report.ScreenText.JAPANESE;
import static kobai.report.ScreenText.english;
import static kobai.report.ScreenText.screen;
import static kobai.report.ScreenText.upTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kobai.grading.Grade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The screen, as people see it. */
class ScreenTest {
  @Test
  void notStarted_english() {
    assertEquals(
        """

          Kobai: calculus grades your gradients  [exercises/, seed 1]

          Affine  ░░░░░░░░░░░░░░░░░░░░   0 / 27  not started
          ReLU    ░░░░░░░░░░░░░░░░░░░░   0 / 18  not started
          Total   ░░░░░░░░░░░░░░░░░░░░   0 / 45

          Next: Affine

          Affine.backward is not written yet.
            exercises/layers/Affine.java:41

            → Open the file, read the comment above the class, and replace the line
              that throws NotImplemented with your gradient.

          Then grade again: mvn test
          Stuck? ./kobai hint Affine

        """,
        english(Grades.notStarted()));
  }

  @Test
  @DisplayName("The diagnosis of the matrix in question comes first; the others are named")
  void diagnosed_english() {
    String screen = english(Grades.diagnosed());
    String dx = ENGLISH.text("diagnosis.unknown.headline", "dx", "x");
    String y = ENGLISH.text("diagnosis.reused-buffer.headline", "y", "x");
    String dw = ENGLISH.text("diagnosis.sign.headline", "dW", "W");
    assertTrue(
        screen.contains(
            "\n    What it looks like:\n    " + dx + "\n    right entries  8 / 20\n    → "),
        screen);
    assertTrue(screen.contains("\n    Also:\n      " + y + "\n      " + dw + "\n"), screen);
    assertTrue(
        screen.contains(
            """

                ReLU  exercises/layers/ReLU.java:12  dx stops what should pass, and lets
                      pass what should stop.
            """),
        screen);
  }

  @Test
  @DisplayName("A mistake without a name: what was measured, and how to see it")
  void measured_english() {
    String screen = english(Grades.measured());
    assertTrue(
        screen.contains(
            """
                effects of one entry of dout  1 of 16 are wrong
                for example                   if dout[1][0] grows by 1, dx[1][0] grows
                                              by 0 in your code; it should grow by
                                              0.125000
                with dout = 0                 dx[1][1] = 0.750000
            """),
        screen);
    assertTrue(
        screen.contains(
            """
                To see it on a small batch:
                ./kobai try Affine --x "6.5 0" --dout "1 0"

                One more check does not pass yet: it waits for dx.
            """),
        screen);
  }

  @Test
  void diagnosed_japanese() {
    String screen = screen(Grades.diagnosed(), Terminal.plain(), JAPANESE);
    assertTrue(screen.contains("\n    診断:\n"), screen);
    assertTrue(screen.contains("\n    ほかにも:\n"), screen);
    assertFalse(screen.contains("diagnosis."), screen);
  }

  @Test
  void failing_english() {
    assertEquals(
        """

          Kobai: calculus grades your gradients  [exercises/, seed 1]

          Affine  ██████████░░░░░░░░░░  13.5 /   27  not yet right
          ReLU    ░░░░░░░░░░░░░░░░░░░░     0 /   18  does not compile
          XOR     ░░░░░░░░░░░░░░░░░░░░     0 /   14  blocked: waits for Affine, ReLU
          Total   ████░░░░░░░░░░░░░░░░  13.5 /   59

          Next: Affine

          dx is wrong: 6 of 6 entries differ from the numerical gradient.
            exercises/layers/Affine.java:41
            check              dW agrees
            shape              2x3
        """,
        upTo(english(Grades.failing("")), "shape              2x3\n"));
    String screen = english(Grades.failing(""));
    assertTrue(screen.contains("    yours / numerical  -2.00000\n"), screen);
    assertTrue(screen.contains("    wrong entries      6 of 6\n"), screen);
    assertTrue(
        screen.contains(
            """
              Later:
                ReLU  exercises/layers/ReLU.java:12  exercises/layers/ReLU.java does not
                      compile.
            """),
        screen);
  }

  @Test
  void passed_english() {
    assertEquals(
        """

          Kobai: calculus grades your gradients  [exercises/, seed 1]

          Affine  ████████████████████  27 / 27  passed
          ReLU    ████████████████████  18 / 18  passed
          XOR     ████████████████████  14 / 14  passed
          Total   ████████████████████  59 / 59

          All gradients are right, and XOR has been learnt by them. Well done!

        """,
        english(Grades.passed()));
  }

  @Test
  void notStarted_japanese() {
    assertEquals(
        """

          Kobai (勾配): あなたの勾配を微積分が採点します  [exercises/, シード 1]

          Affine  ░░░░░░░░░░░░░░░░░░░░   0 / 27  未着手
          ReLU    ░░░░░░░░░░░░░░░░░░░░   0 / 18  未着手
          合計    ░░░░░░░░░░░░░░░░░░░░   0 / 45

        """,
        upTo(screen(Grades.notStarted(), Terminal.plain(), JAPANESE), " 0 / 45\n\n"));
  }

  @Test
  @DisplayName("In Japanese no line is wider than a terminal, and the values are aligned in cells")
  void failing_japanese_aligned() {
    for (Grade grade : List.of(Grades.failing("x"), Grades.notStarted(), Grades.withNote())) {
      for (String line : Screen.of(grade, Terminal.plain(), JAPANESE)) {
        boolean listed = line.contains("layers/ReLU.java:12"); // one line each, however long
        assertTrue(listed || Layout.width(line) <= 80, Layout.width(line) + ": " + line);
      }
    }
    Set<Integer> columns =
        screen(Grades.failing(""), Terminal.plain(), JAPANESE)
            .lines()
            .filter(line -> line.matches("    (形状|あなたの値|あなたの値 / 数値微分|誤った要素)  .*"))
            .map(line -> line.replaceFirst("(?<=[^ ] {2,20})[^ ].*", ""))
            .map(Layout::width)
            .collect(Collectors.toSet());
    assertEquals(1, columns.size(), columns.toString());
  }

  @Test
  @DisplayName("If only one exercise is graded, the screen does not say that XOR is learnt")
  void oneExercise_saysSo() {
    assertTrue(english(Grades.one()).contains("Everything that was graded is right."));
  }

  @Test
  @DisplayName("A note about the encoding is shown next to a passed grade")
  void note_isShown() {
    assertTrue(english(Grades.withNote()).contains("is saved in Shift_JIS."));
  }
}
