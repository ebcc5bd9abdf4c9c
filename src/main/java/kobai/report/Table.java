package kobai.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import kobai.files.Csv;
import kobai.text.Numbers;
import org.apache.commons.csv.CSVPrinter;

/** Columns and rows, for a file or for people. */
public final class Table {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.].*|–|");

  private final String name;
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Creates a table without rows.
   *
   * @param name of its file, without ending: "grades"
   * @param columns their headings
   */
  public Table(String name, String... columns) {
    this.name = name;
    this.columns = List.of(columns);
  }

  /** Begins a file whose first line is given. */
  public static Table file(String name, String firstLine) {
    return new Table(name, firstLine.split(","));
  }

  /**
   * Adds a row.
   *
   * @param cells a list stands for its elements; what is there only sometimes leaves its cell empty
   */
  public void add(Object... cells) {
    List<String> row = new ArrayList<>();
    List.of(cells).forEach(cell -> add(row, cell));
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          name + ": a row must have " + columns.size() + " cells, but has " + row.size());
    }
    rows.add(List.copyOf(row));
  }

  private static void add(List<String> row, Object cell) {
    if (cell instanceof List<?> cells) {
      cells.forEach(each -> add(row, each));
    } else if (cell instanceof OptionalInt n) {
      row.add(n.isPresent() ? String.valueOf(n.getAsInt()) : "");
    } else if (cell instanceof OptionalDouble v) {
      row.add(v.isPresent() ? Numbers.recorded(v.getAsDouble()) : "");
    } else {
      row.add(cell instanceof Double v ? Numbers.recorded(v) : String.valueOf(cell));
    }
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

  /** Writes it as CSV into a folder; returns the file. */
  public Path writeInto(Path folder) throws IOException {
    Path file = folder.resolve(name + ".csv");
    try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file), Csv.FORMAT)) {
      csv.printRecord(columns);
      csv.printRecords(rows);
    }
    return file;
  }

  /** Returns it as lines of text: words begin together, numbers end together. */
  public List<String> lines() {
    List<List<String>> all = new ArrayList<>(List.of(columns));
    all.addAll(rows);
    List<String> lines = new ArrayList<>(all.stream().map(row -> " ").toList());
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      List<String> cells = all.stream().map(row -> row.get(column)).toList();
      int width = cells.stream().mapToInt(Layout::width).max().orElse(0);
      boolean numbers = cells.stream().skip(1).allMatch(cell -> NUMBER.matcher(cell).matches());
      for (int r = 0; r < cells.size(); r++) {
        String cell = cells.get(r);
        String shown = numbers ? Layout.right(cell, width) : Layout.padded(cell, width);
        lines.set(r, lines.get(r) + shown + "  ");
      }
    }
    return lines.stream().map(line -> " " + line.stripTrailing()).toList();
  }
}
