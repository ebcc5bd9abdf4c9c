package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kobai.report.Layout;

/** A table as lines of text: words begin together, numbers end together. */
final class TextTable {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.].*|–|");

  private TextTable() {}

  /** Lays the table out. */
  static List<String> lines(Table table) {
    StringBuilder[] lines = new StringBuilder[table.rows().size() + 1];
    for (int r = 0; r < lines.length; r++) {
      lines[r] = new StringBuilder(" ");
    }
    for (int c = 0; c < table.columns().size(); c++) {
      List<String> column = column(table, c);
      int width = column.stream().mapToInt(Layout::width).max().orElse(0);
      boolean numbers = column.stream().skip(1).allMatch(cell -> NUMBER.matcher(cell).matches());
      for (int r = 0; r < lines.length; r++) {
        String cell = column.get(r);
        lines[r].append(numbers ? Layout.right(cell, width) : Layout.padded(cell, width));
        lines[r].append("  ");
      }
    }
    return List.of(lines).stream().map(line -> " " + line.toString().stripTrailing()).toList();
  }

  private static List<String> column(Table table, int c) {
    List<String> column = new ArrayList<>(List.of(table.columns().get(c)));
    table.rows().forEach(row -> column.add(row.get(c)));
    return column;
  }
}
