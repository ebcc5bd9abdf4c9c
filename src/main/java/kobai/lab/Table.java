package kobai.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import kobai.files.Csv;
import org.apache.commons.csv.CSVPrinter;

/** Columns and rows, for a file or for people. */
public final class Table {
  private final String name;
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Creates a table without rows.
   *
   * @param name of its file: "lab-convergence"
   * @param columns their headings
   */
  Table(String name, String... columns) {
    this.name = name;
    this.columns = List.of(columns);
  }

  /** Adds a row; what is there only sometimes leaves its cell empty. */
  void add(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell(cell));
    }
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          name + ": a row must have " + columns.size() + " cells, but has " + row.size());
    }
    rows.add(List.copyOf(row));
  }

  private static String cell(Object cell) {
    if (cell instanceof OptionalInt n) {
      return n.isPresent() ? String.valueOf(n.getAsInt()) : "";
    }
    if (cell instanceof OptionalDouble v) {
      return v.isPresent() ? Numbers.of(v.getAsDouble()) : "";
    }
    return cell instanceof Double v ? Numbers.of(v) : String.valueOf(cell);
  }

  /** Returns the name of its file, without ending. */
  public String name() {
    return name;
  }

  /** Returns the headings. */
  public List<String> columns() {
    return columns;
  }

  /** Returns the rows, each as long as there are columns. */
  public List<List<String>> rows() {
    return List.copyOf(rows);
  }

  /** Writes it as CSV. */
  public void writeTo(Appendable out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, Csv.FORMAT);
    csv.printRecord(columns);
    csv.printRecords(rows);
    csv.flush();
  }
}
