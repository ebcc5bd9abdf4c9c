package kobai.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.files.Csv;
import kobai.text.Numbers;
import org.apache.commons.csv.CSVPrinter;

/** A class as a table: one line for each student, with the points of each exercise. */
public final class GradesCsv {
  private GradesCsv() {}

  /**
   * Writes the table row by row, as the rows come.
   *
   * @param rows the students
   * @param exercises the columns: the exercises of the course, in its order
   * @param out receives the table; stays open
   * @throws IllegalArgumentException if a row has an exercise that has no column
   */
  public static void write(Iterator<Row> rows, List<String> exercises, Appendable out)
      throws IOException {
    CSVPrinter csv = new CSVPrinter(out, Csv.FORMAT);
    List<String> header = new ArrayList<>(List.of("id", "total", "max", "status", "note"));
    exercises.forEach(name -> header.add(Cell.of(name)));
    csv.printRecord(header);
    while (rows.hasNext()) {
      csv.printRecord(cells(rows.next(), exercises));
    }
    csv.flush();
  }

  private static List<String> cells(Row row, List<String> exercises) {
    List<String> cells = new ArrayList<>();
    cells.add(Cell.of(row.id()));
    cells.add(Numbers.points(row.points()));
    cells.add(Numbers.points(row.max()));
    cells.add(Cell.of(row.status()));
    cells.add(Cell.of(row.note()));
    Map<String, Row.Exercise> byName = new LinkedHashMap<>();
    row.exercises().forEach(exercise -> byName.put(exercise.name(), exercise));
    for (String name : exercises) {
      Row.Exercise exercise = byName.remove(name);
      cells.add(exercise == null ? "" : Numbers.points(exercise.points()));
    }
    if (!byName.isEmpty()) {
      throw new IllegalArgumentException(
          row.id() + " has exercises that are no columns: " + String.join(", ", byName.keySet()));
    }
    return cells;
  }
}
