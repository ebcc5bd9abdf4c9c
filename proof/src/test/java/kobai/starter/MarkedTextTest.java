package kobai.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text that students get from a marked text, and the text without its marks. */
class MarkedTextTest {

  @Test
  @DisplayName("In Java a region is left out, and comments become the code in its place")
  void java_region_isReplaced() {
    MarkedText text =
        new MarkedText(
            "A.java",
            """
            a
              // LEFT OUT
              secret
              // INSTEAD
              // // TODO
              //   deeper
              //
              // END
            b
            """);
    assertEquals("a\n  // TODO\n    deeper\n\nb\n", text.given());
    assertEquals("a\n  secret\nb\n", text.whole());
  }

  @Test
  @DisplayName("A region may have no replacement, and there may be several regions")
  void regions_several_withoutInstead() {
    MarkedText text =
        new MarkedText(
            "A.java",
            "// LEFT OUT\none\n// END\nb\n// LEFT OUT\ntwo\n\n// INSTEAD\n// c\n// END\n");
    assertEquals("b\nc\n", text.given());
    assertEquals("one\nb\ntwo\n", text.whole());
  }

  @Test
  @DisplayName("In Markdown, XML and properties marks are their comments")
  void otherFiles_theirComments_areMarks() {
    String page = "a\n<!-- LEFT OUT -->\nb\n<!-- INSTEAD -->\n<!-- ## c -->\n<!-- END -->\nd\n";
    assertEquals("a\n## c\nd\n", new MarkedText("README.md", page).given());
    String properties = "a=1\n# LEFT OUT\nb=2\n# INSTEAD\n# b=3\n# END\n";
    assertEquals("a=1\nb=3\n", new MarkedText("x.properties", properties).given());
  }

  @Test
  @DisplayName("The words outside comments, and other comments, are no marks")
  void words_withoutComment_areNoMarks() {
    String text = "LEFT OUT\nEND\n// the END\n * // LEFT OUT\n# TODO\n// AND\n// XOR\n";
    assertFalse(new MarkedText("a.md", text).hasRegions());
    assertEquals(text, new MarkedText("a.md", text).given());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'// LEFT OUT\nx'                     | A.java:1: LEFT OUT without an END",
        "'x\n// END'                          | A.java:2: END without a LEFT OUT before it",
        "'// INSTEAD\n// END'                 | A.java:1: INSTEAD without a LEFT OUT before it",
        "'// LEFT OUT\n// LEFT OUT'           | A.java:2: LEFT OUT before the END of the region above",
        "'// LEFT OUT\n// END\n// INSTEAD'    | A.java:3: INSTEAD without a LEFT OUT before it",
        "'// LEFT OUT\n// INSTEAD\nx\n// END' | 'A.java:3: what stands INSTEAD (line 2) must be a comment, but is: x. Or is END missing?'",
        "'<!-- LEFTOUT -->'                   | A.java:1: LEFTOUT is no mark; if it is to be one, write LEFT OUT",
        "'// LEFT OUT\n// INSTAED\n// END'    | A.java:2: INSTAED is no mark; if it is to be one, write INSTEAD",
        "'# LEFT OT'                          | A.java:1: LEFT OT is no mark; if it is to be one, write LEFT OUT",
        "'// LEFT OUT\nx\n// ENDS'            | A.java:3: ENDS is no mark; if it is to be one, write END"
      })
  @DisplayName("Marks that do not match are reported with their line")
  void marks_wrong_areNamed(String text, String message) {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> new MarkedText("A.java", text));
    assertEquals(message, e.getMessage());
  }
}
