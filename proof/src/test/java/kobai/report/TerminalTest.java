package kobai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which encoding and features a terminal is assumed to have. */
@Isolated
class TerminalTest {

  @ParameterizedTest(name = "kobai.color={0}, terminal={1}, {2}={3}: {4}")
  @CsvSource({
    "auto,   true,  X,        x,    true",
    "auto,   false, X,        x,    false",
    "auto,   true,  NO_COLOR, 1,    false",
    "auto,   true,  NO_COLOR, '',   true",
    "auto,   true,  TERM,     dumb, false",
    "auto,   true,  TERM,     xterm,true",
    "always, false, NO_COLOR, 1,    true",
    "never,  true,  X,        x,    false",
    "purple, true,  X,        x,    true",
  })
  void of_colors(String color, String terminal, String name, String value, boolean expected) {
    assertEquals(expected, Terminal.of(color, terminal, "UTF-8", Map.of(name, value)).color());
  }

  @ParameterizedTest(name = "{0}: Unicode {1}, in {2}")
  @CsvSource({
    "UTF-8, true, ja",
    "windows-31j, false, ja",
    "ANSI_X3.4-1968, false, en",
    "ISO-8859-1, false, en",
    "x-JISAutoDetect, false, en",
  })
  void texts_unreadableLanguage_english(String encoding, boolean unicode, String language) {
    String before = System.getProperty("kobai.lang");
    System.setProperty("kobai.lang", "ja");
    try {
      Terminal terminal = Terminal.of("auto", "false", encoding, Map.of());
      assertEquals(unicode, terminal.unicode());
      assertEquals(language, terminal.texts().locale().getLanguage());
    } finally {
      if (before == null) {
        System.clearProperty("kobai.lang");
      } else {
        System.setProperty("kobai.lang", before);
      }
    }
  }

  @Test
  @DisplayName("An unknown encoding is replaced by that of this JVM")
  void of_unknownEncoding_default() {
    for (String name : new String[] {"", "no such thing", "UTF-88"}) {
      assertEquals(
          Charset.defaultCharset(), Terminal.of("auto", "false", name, Map.of()).charset());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc | 3",
        "勾配 | 4",
        "シード 1 | 8",
        "あなた÷数値微分 | 15",
        "█░→± | 4",
        "𠮷 | 2",
        "（全角） | 8",
      })
  void width_eastAsian_twoCells(String text, int cells) {
    assertEquals(cells, Layout.width(text));
    assertEquals(cells + 2, Layout.width(Layout.padded(text, cells + 2)));
    assertEquals(cells + 2, Layout.width(Layout.right(text, cells + 2)));
  }

  @Test
  @DisplayName("Sentences are broken at spaces, or between Japanese characters, never before 。")
  void wrapped_bothLanguages() {
    assertEquals("[one two, three]", Layout.wrapped("one two three", 8).toString());
    assertEquals("[勾配です。, 次へ]", Layout.wrapped("勾配です。次へ", 8).toString());
    assertEquals(
        "[exercises/layers/Affine.java]",
        Layout.wrapped("exercises/layers/Affine.java", 8).toString());
    assertEquals("[]", Layout.wrapped("", 8).toString());
  }
}
