package kobai.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.report.Layout;
import kobai.report.Terminal;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the hints, in every language. */
class HintTextsTest {
  private static final String JAPANESE_LETTERS = ".*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*";
  private static final int COLUMNS = 76; // and four more before them
  private static final int LINES = 18;

  /** Every exercise of the course, and one as an instructor may add it. */
  static List<String> exercises() {
    return Stream.concat(Course.load().exercises().stream(), Stream.of("Swish")).toList();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  @DisplayName("Every step has a text in every language, in full and no wider than a terminal")
  void lines_anyStepAndLanguage_fit(String exercise) {
    for (Locale language : Texts.LANGUAGES) {
      for (Step step : Step.values()) {
        List<String> lines = new HintTexts(Texts.in(language)).lines(exercise, step);
        String where = language + " " + exercise + " " + step;
        assertTrue(lines.size() >= 4 && lines.size() <= LINES, where + ": " + lines.size());
        for (String line : lines) {
          assertTrue(Layout.width(line) <= COLUMNS, where + ": " + line);
          assertFalse(line.contains("{") || line.contains("''"), where + ": " + line);
          assertEquals(line.stripTrailing(), line, where);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  @DisplayName("Each language is written in its own script")
  void lines_anyStep_inItsLanguage(String exercise) {
    for (Step step : Step.values()) {
      String english =
          String.join("", new HintTexts(Texts.in(Locale.ENGLISH)).lines(exercise, step));
      String japanese =
          String.join("", new HintTexts(Texts.in(Locale.JAPANESE)).lines(exercise, step));
      assertFalse(english.matches(JAPANESE_LETTERS), english);
      assertTrue(japanese.matches(JAPANESE_LETTERS), japanese);
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  @DisplayName("On a terminal without Unicode no character of a hint is lost")
  void lines_asciiTerminal_legible(String exercise) {
    Terminal ascii = new Terminal(false, StandardCharsets.US_ASCII);
    for (Step step : Step.values()) {
      for (String line : new HintTexts(Texts.in(Locale.ENGLISH)).lines(exercise, step)) {
        String shown = ascii.shown(line);
        assertEquals(line.chars().filter(c -> c == '?').count(), count(shown), shown);
        assertTrue(Layout.width(shown) <= COLUMNS, shown);
      }
    }
  }

  private static long count(String text) {
    return text.chars().filter(c -> c == '?').count();
  }

  @Test
  @DisplayName("An exercise without hints of its own gets the general ones, with its name")
  void lines_unknownExercise_general() {
    HintTexts hints = new HintTexts(Texts.in(Locale.ENGLISH));
    assertFalse(hints.know("Swish"));
    assertTrue(hints.know("Affine"));
    assertTrue(String.join(" ", hints.lines("Swish", Step.IDEA)).contains("backward of Swish"));
  }

  @Test
  @DisplayName("Both languages have the same keys: all four steps, of exercises of the course")
  void keys_bothLanguages_same() {
    Set<String> names = new TreeSet<>(Course.load().exercises());
    names.removeIf(name -> !new HintTexts(Texts.in(Locale.ENGLISH)).know(name));
    names.add("any");
    Set<String> expected = new TreeSet<>();
    for (String name : names) {
      for (Step step : Step.values()) {
        expected.add("hint." + name + "." + step.number());
      }
    }
    for (Locale language : List.of(Locale.ROOT, Locale.JAPANESE)) {
      ResourceBundle bundle = ResourceBundle.getBundle("kobai.hint.hints", language);
      assertEquals(language, bundle.getLocale());
      assertEquals(expected, new TreeSet<>(bundle.keySet()));
    }
  }
}
