package kobai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kobai.text.Fact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sentences and facts as lines for a terminal. */
class ParagraphsTest {
  private static final String WORD = "x".repeat(35);

  @Test
  @DisplayName("Lines are as wide as 76 cells, and each begins with the indent")
  void of_longText_linesOf76Cells() {
    String text = WORD + " " + WORD + "xx" + " " + WORD;
    assertEquals(List.of("  " + WORD + " " + WORD + "xx", "  " + WORD), Paragraphs.of("  ", text));
    assertEquals(3, Paragraphs.of("    ", text).size());
    String wide = "勾".repeat(38);
    assertEquals(List.of(wide, "配"), Paragraphs.of("", wide + "配"));
  }

  @Test
  @DisplayName("A style is for the text, not for the indent")
  void of_style_afterTheIndent() {
    Terminal terminal = new Terminal(true, StandardCharsets.UTF_8);
    assertEquals(List.of("  \u001B[1ma\u001B[0m"), Paragraphs.of("  ", "a", Style.BOLD, terminal));
  }

  @Test
  @DisplayName("The lines of the next step are aligned to the right of the arrow")
  void next_twoLines_belowEachOther() {
    String text = WORD + " " + WORD + " " + WORD;
    assertEquals(
        List.of("    → " + WORD, "      " + WORD, "      " + WORD), Paragraphs.next("    ", text));
  }

  @Test
  @DisplayName("Values of facts are aligned, whatever the width of the labels")
  void facts_labelsOfBothScripts_aligned() {
    assertEquals(
        List.of("  yours   1", "  数値    2"),
        Paragraphs.facts("  ", List.of(new Fact("yours ", "1"), new Fact("数値", "2"))));
    List<String> lines =
        Paragraphs.facts("", List.of(new Fact("at", WORD + " " + WORD + " " + WORD)));
    assertEquals(List.of("at  " + WORD + " " + WORD, "    " + WORD), lines);
  }

  @Test
  @DisplayName("No line begins with the space at which the previous line was broken")
  void of_brokenAtASpace_noSpaceAtTheBeginning() {
    String full = "勾".repeat(38) + "。 "; // the full stop is beyond the edge
    List<String> lines = Paragraphs.of("", full + "次");
    assertEquals(List.of("勾".repeat(38) + "。", "次"), lines);
    assertTrue(lines.stream().noneMatch(line -> line.startsWith(" ")), lines.toString());
  }

  @Test
  @DisplayName("A text that must be on one line is cut")
  void line_tooLong_cut() {
    assertEquals("| " + "x".repeat(74) + "…", Paragraphs.line("| ", "x".repeat(75)));
    assertEquals("| " + "x".repeat(74), Paragraphs.line("| ", "x".repeat(74)));
  }

  @Test
  @DisplayName("A call is not broken, unless it is too long for any line")
  void of_call_staysWhole() {
    String call = "map(a, v -> Math.max(v, 3)).";
    assertEquals(
        List.of(WORD + " " + WORD, call), Paragraphs.of("", WORD + " " + WORD + " " + call));
    String wide = "勾".repeat(34);
    assertEquals(List.of(wide, call), Paragraphs.of("", wide + call));
    String endless = "f(" + "x, ".repeat(40) + "y";
    assertEquals(2, Paragraphs.of("", endless).size());
  }
}
