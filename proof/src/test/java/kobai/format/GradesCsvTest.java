package kobai.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of a class, and what a cell may hold. */
class GradesCsvTest {
  private static final List<String> EXERCISES = List.of("Affine", "ReLU", "XOR");

  private static String csv(Iterator<Row> rows) {
    StringBuilder csv = new StringBuilder();
    try {
      GradesCsv.write(rows, EXERCISES, csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv.toString();
  }

  @Test
  @DisplayName("One line for each student: points in total and by exercise, or why there are none")
  void write_students_lines() {
    List<Row> rows =
        List.of(
            FormatRows.row("s1"), FormatRows.row("s2", Row.REFUSED, "No ReLU.java, \"really\""));
    assertEquals(
        """
        id,total,max,status,note,Affine,ReLU,XOR
        s1,31.5,45,graded,,13.5,18,
        s2,0,45,refused,"No ReLU.java, ""really""\",,,
        """
            .replace("\n", "\r\n"),
        csv(rows.iterator()));
    assertEquals("No ReLU.java, \"really\"", CsvReader.read(csv(rows.iterator())).get(2).get(4));
  }

  @Test
  @DisplayName("Whatever ids and notes hold, a student stays one line of harmless cells")
  void write_hostile_harmless() {
    String odd = "a\n,\"b\r\n" + Hostile.TEXT;
    Row row = FormatRows.row(odd, Hostile.TEXT, Hostile.TEXT.substring(Hostile.TEXT.indexOf("=")));
    List<List<String>> lines = CsvReader.read(csv(List.of(row, FormatRows.row("z")).iterator()));
    assertEquals(3, lines.size());
    for (List<String> line : lines) {
      assertEquals(8, line.size(), line.toString());
      for (String cell : line) {
        assertTrue(cell.chars().noneMatch(c -> c < ' ' || c >= 0x7f && c < 0xa0), cell);
        assertTrue(cell.isEmpty() || "=+-@".indexOf(cell.charAt(0)) < 0, cell);
      }
    }
    assertTrue(lines.get(1).get(4).startsWith("'=HYPERLINK("), lines.toString());
    assertEquals("z", lines.get(2).get(0));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "=1+1 | '=1+1",
        "+1+1 | '+1+1",
        "-cmd | '-cmd",
        "@SUM(A1) | '@SUM(A1)",
        "＝1+1 | '＝1+1",
        "`  =1` | `'  =1`",
        "-5 | -5",
        "+13.5 | +13.5",
        "-1,5 | -1,5",
        "-5-3 | '-5-3",
        "a=b | a=b",
        "`` | ``",
        "勾配 | 勾配",
      })
  @DisplayName("What a spreadsheet would compute gets an apostrophe, unless it is a number")
  void cell_formula_isText(String text, String cell) {
    assertEquals(cell, Cell.of(text));
  }

  @Test
  @DisplayName("A cell that begins with a tab or a carriage return is text too; no line is broken")
  void cell_control_isText() {
    assertEquals("' x", Cell.of("\tx"));
    assertEquals("' 1", Cell.of("\r1"));
    assertEquals("a b [31m", Cell.of("a\nb\u001b[31m"));
    assertEquals("' =1", Cell.of("\n=1"));
  }

  @Test
  @DisplayName("An exercise without a column is refused, not left out")
  void write_unknownExercise_refused() {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> GradesCsv.write(FormatRows.rows("s1"), List.of("ReLU"), new StringBuilder()));
    assertEquals("s1 has exercises that are no columns: Affine", refused.getMessage());
  }

  @Test
  @DisplayName("Rows are written as they come, so no class is too large")
  void write_rows_oneByOne() throws IOException {
    int[] newlines = {0};
    int[] ahead = {0};
    Iterator<Row> rows =
        IntStream.range(0, 100_000)
            .mapToObj(
                k -> {
                  ahead[0] = Math.max(ahead[0], k - newlines[0]);
                  return FormatRows.row("s" + k);
                })
            .iterator();
    GradesCsv.write(rows, EXERCISES, new CountingLines(newlines));
    assertEquals(100_001, newlines[0]);
    assertTrue(ahead[0] <= 1, ahead[0] + " rows were held back");
  }

  /** Keeps only the number of lines. */
  private record CountingLines(int[] lines) implements Appendable {
    @Override
    public Appendable append(CharSequence text) {
      return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      lines[0] += (int) text.subSequence(start, end).chars().filter(c -> c == '\n').count();
      return this;
    }

    @Override
    public Appendable append(char c) {
      return append(String.valueOf(c));
    }
  }
}
