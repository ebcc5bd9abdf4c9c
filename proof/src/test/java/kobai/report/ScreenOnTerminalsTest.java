package kobai.report;

import static kobai.report.ScreenText.ASCII;
import static kobai.report.ScreenText.COLORS;
import static kobai.report.ScreenText.ENGLISH;
import static kobai.report.ScreenText.JAPANESE;
import static kobai.report.ScreenText.english;
import static kobai.report.ScreenText.screen;
import static kobai.report.ScreenText.upTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import kobai.grading.Grade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The screen on terminals with and without Unicode and colours, whatever a student prints. */
class ScreenOnTerminalsTest {
  @Test
  @DisplayName("Every finding can be shown, in both languages, on any terminal")
  void allFindings_shown() {
    Grade all = Grades.allFindings();
    for (var exercise : all.exercises()) {
      for (var check : exercise.checks()) {
        var one =
            new Grade(
                "exercises",
                1,
                false,
                List.of(new kobai.grading.ExerciseGrade("Affine", 1, List.of(check), List.of())),
                List.of());
        for (Terminal terminal : List.of(COLORS, ASCII)) {
          assertFalse(Screen.of(one, terminal, ENGLISH).isEmpty());
          assertFalse(Screen.of(one, terminal, JAPANESE).isEmpty());
        }
        assertTrue(
            screen(one, ASCII, ENGLISH).chars().allMatch(c -> c < 128 && c != '?' || c == '?'),
            "only ASCII");
        String unreadable = screen(one, ASCII, ENGLISH).replaceAll("\\w\\?( |\n)", "");
        assertFalse(unreadable.matches("(?s).* \\?.*"), "a sign has no ASCII:\n" + unreadable);
      }
    }
  }

  @Test
  @DisplayName("A terminal without Unicode gets bars and marks in ASCII, aligned as before")
  void ascii_barsAndMarks() {
    String ascii = screen(Grades.failing("→ ±"), ASCII, ENGLISH);
    assertTrue(ascii.chars().allMatch(c -> c < 128), ascii);
    assertTrue(ascii.contains("Affine  ##########----------  13.5 /   27"), ascii);
    assertTrue(ascii.contains("| -> +/-"), ascii);
  }

  @Test
  @DisplayName("A Japanese Windows terminal shows Japanese, and bars in ASCII")
  void windows31j_japaneseAndAsciiBars() {
    Terminal windows = new Terminal(false, Charset.forName("windows-31j"));
    String screen = screen(Grades.failing(""), windows, JAPANESE);
    assertTrue(screen.contains("合計    ####------"), screen);
    assertTrue(screen.contains("まだ正しくない"), screen);
  }

  @Test
  @DisplayName(
      "Each colour that is switched on is switched off, and only if the terminal has colours")
  void colors_onlyWhereWanted() {
    assertFalse(english(Grades.failing("")).contains("\u001b"));
    String colored = screen(Grades.failing(""), COLORS, ENGLISH);
    assertTrue(colored.contains("\u001b[31m"));
    assertEquals(english(Grades.failing("")), colored.replaceAll("\u001b\\[[0-9]+m", ""));
    for (String line : colored.split("\n")) {
      long starts = Stream.of(line.split("\u001b\\[[1-9]", -1)).count();
      long ends = Stream.of(line.split("\u001b\\[0m", -1)).count();
      assertEquals(starts, ends, line);
    }
  }

  @Test
  @DisplayName("A student's escape sequences are not sent to the terminal")
  void escapes_areStripped() {
    String nasty = "a\u001b[2J\u001b]0;title\u0007b\u009b31mc\u202ed\re";
    for (Grade grade : List.of(Grades.failing(nasty), Grades.message(nasty))) {
      String screen = english(grade);
      assertTrue(screen.contains("[2J"), screen);
      assertTrue(
          screen.chars().noneMatch(c -> c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0), screen);
      assertFalse(screen.contains("\u202e"), screen);
    }
  }

  @Test
  @DisplayName("A student's output is cut to ten lines, each as wide as the screen")
  void output_long_isCut() {
    String screen = upTo(english(Grades.failing(("x".repeat(500) + "\n").repeat(50))), "Later:");
    assertEquals(11, screen.lines().filter(line -> line.startsWith("    | ")).count());
    assertTrue(screen.lines().allMatch(line -> Layout.width(line) <= 80), screen);
  }
}
