package kobai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Strangers' texts as they may be shown. */
class PrintableTest {

  @Test
  @DisplayName("In a text a space stands for what works unseen, and a mark for half a character")
  void text_controlCharacters_spaces() {
    assertEquals("a [31mb\nc d", Printable.text("a\u001B[31mb\nc\u202Ed"));
    assertEquals("\uFFFD 田 \uFFFE", Printable.text("\uD800 田 \uFFFE"));
    assertEquals("\uFFFD 田 \uFFFD ", Printable.xml("\uD800 田 \uFFFE\0"));
  }

  @Test
  @DisplayName("Different names stay different, on one line, and not too long")
  void name_controlCharacters_symbolsOfTheirOwn() {
    assertEquals("a␛b␊c␡", Printable.name("a\u001Bb\nc\u007F"));
    assertEquals("<U+202E><U+D800>", Printable.name("\u202E\uD800"));
    assertEquals("x".repeat(300) + "…", Printable.name("x".repeat(301)));
    assertEquals("x".repeat(300), Printable.name("x".repeat(300)));
  }

  @Test
  @DisplayName("What works unseen is known")
  void isUnseen_eachKind_known() {
    assertTrue(Printable.isUnseen(0x200B) && Printable.isUnseen(0x2028) && Printable.isUnseen(7));
    assertFalse(Printable.isUnseen('a') || Printable.isUnseen(' ') || Printable.isUnseen('田'));
  }
}
