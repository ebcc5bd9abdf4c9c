package kobai.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import kobai.format.MoodleGradebook.Key;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file for Moodle's gradebook. */
class MoodleGradebookTest {

  private static List<List<String>> lines(Iterator<Row> rows, Key key) throws IOException {
    StringBuilder csv = new StringBuilder();
    MoodleGradebook.write(rows, key, "Kobai", Hostile.ENGLISH, csv);
    return CsvReader.read(csv.toString());
  }

  @ParameterizedTest
  @CsvSource({"USERNAME, s1, 0", "IDNUMBER, 20260001, 1", "EMAIL, s1@example.org, 2"})
  @DisplayName("The id is in its own column, and grade and feedback always appear together")
  void write_key_ownColumn(Key key, String id, int column) throws IOException {
    assertEquals(key, Key.of(id));
    List<List<String>> lines = lines(FormatRows.rows(id), key);
    assertEquals(List.of("username", "idnumber", "email", "Kobai", "Kobai feedback"), lines.get(0));
    List<String> line = lines.get(1);
    for (int k = 0; k < 3; k++) {
      assertEquals(k == column ? id : "", line.get(k));
    }
    assertEquals("31.5", line.get(3));
    assertEquals("Affine 13.5 / 27 not yet right; ReLU 18 / 18 passed", line.get(4));
  }

  @Test
  @DisplayName("A refused hand-in has earned nothing; one that could not be graded has no grade")
  void write_otherStatus_zeroOrNone() throws IOException {
    List<Row> rows =
        List.of(
            FormatRows.row("a", Row.REFUSED, "<b>late</b> & wrong"),
            FormatRows.row("b", "crashed", "=1+1"));
    List<List<String>> lines = lines(rows.iterator(), Key.USERNAME);
    assertEquals(List.of("0", "&lt;b&gt;late&lt;/b&gt; &amp; wrong"), lines.get(1).subList(3, 5));
    assertEquals(List.of("-", "'=1+1"), lines.get(2).subList(3, 5));
  }

  @Test
  @DisplayName("Feedback is in the students' language, on one line")
  void write_japanese() throws IOException {
    StringBuilder csv = new StringBuilder();
    Row row = FormatRows.row("a", Row.GRADED, "two\nlines");
    MoodleGradebook.write(List.of(row).iterator(), Key.USERNAME, "=x", Hostile.JAPANESE, csv);
    List<List<String>> lines = CsvReader.read(csv.toString());
    assertEquals("'=x feedback", lines.get(0).get(4));
    assertEquals("Affine 13.5 / 27 まだ正しくない; ReLU 18 / 18 合格; two lines", lines.get(1).get(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "=HYPERLINK(\"x\")", "a\nb", "-x", "a\u001b[31m", "\ud83d"})
  @DisplayName("An id that Moodle would not know is refused: it would end the whole import")
  void write_impossibleId_refused(String id) {
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> lines(FormatRows.rows("s1", id), Key.USERNAME));
    assertTrue(refused.getMessage().startsWith("Moodle has no username such as \""));
    assertTrue(refused.getMessage().chars().noneMatch(c -> c < ' '), "safe to print");
  }

  @Test
  @DisplayName("A name among e-mail addresses is refused")
  void write_mixed_refused() {
    assertThrows(
        IllegalArgumentException.class, () -> lines(FormatRows.rows("a@b.org", "c"), Key.EMAIL));
  }
}
