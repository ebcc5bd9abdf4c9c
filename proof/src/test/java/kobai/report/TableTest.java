package kobai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns and rows, for a file or for people. */
class TableTest {
  @TempDir private Path temp;

  @Test
  @DisplayName("A list stands for its elements, and what is not there leaves its cell empty")
  void add_listAndAbsence_oneCellEach() throws IOException {
    Table table = Table.file("runs", "seed,steps,y00,y01");
    table.add(7, OptionalInt.empty(), List.of(0.5, 1.0 / 3));
    assertEquals(List.of(List.of("7", "", "0.5", "0.333333333")), table.rows());
    assertEquals(
        "seed,steps,y00,y01\r\n7,,0.5,0.333333333\r\n", Files.readString(table.writeInto(temp)));
    assertThrows(IllegalArgumentException.class, () -> table.add(7));
  }

  @Test
  @DisplayName("Words begin together, numbers end together, wide characters take two cells")
  void lines_wordsAndNumbers_aligned() {
    Table table = new Table("screen", "対策", "runs");
    table.add("none", 5);
    table.add("he", "–");
    assertEquals(List.of("  対策  runs", "  none     5", "  he       –"), table.lines());
  }
}
