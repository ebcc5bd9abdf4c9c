package kobai.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kobai.grading.Grade;
import kobai.text.Texts;

/** Returns screens as one text. */
final class ScreenText {
  static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  static final Texts JAPANESE = Texts.in(Locale.JAPANESE);
  static final Terminal COLORS = new Terminal(true, StandardCharsets.UTF_8);
  static final Terminal ASCII = new Terminal(false, StandardCharsets.US_ASCII);

  private ScreenText() {}

  static String screen(Grade grade, Terminal terminal, Texts texts) {
    return String.join("\n", Screen.of(grade, terminal, texts)) + "\n";
  }

  static String english(Grade grade) {
    return screen(grade, Terminal.plain(), ENGLISH);
  }

  static String upTo(String text, String piece) {
    int end = text.indexOf(piece);
    assertTrue(end >= 0, text);
    return text.substring(0, end + piece.length());
  }
}
