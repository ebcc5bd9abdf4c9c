package kobai.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kobai.text.Printable;

/**
 * What a student's code printed, as lines for people: a matrix, which commons-math3 prints on one
 * long line, becomes rows and columns.
 */
public final class PrintedLines {
  private static final String ROW = "\\{[^{}]*\\}";
  private static final Pattern MATRIX =
      Pattern.compile("\\b\\w+\\{(" + ROW + "(?:," + ROW + ")*)\\}");
  private static final String INDENT = "  ";

  private PrintedLines() {}

  /** Returns the lines of a text. */
  public static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    text.lines().map(Printable::text).forEach(line -> add(line, lines));
    return lines;
  }

  private static void add(String line, List<String> lines) {
    Matcher matrix = MATRIX.matcher(line);
    int done = 0;
    while (matrix.find()) {
      String inner = matrix.group(1);
      List<List<String>> rows =
          Arrays.stream(inner.substring(1, inner.length() - 1).split("\\},\\{", -1))
              .map(row -> List.of(row.split(",", -1)))
              .toList();
      String shape = rows.size() + "x" + rows.get(0).size();
      lines.add(line.substring(done, matrix.start()) + shape);
      aligned(rows).forEach(row -> lines.add(INDENT + row));
      done = matrix.end();
    }
    if (done < line.length() || line.isEmpty()) {
      lines.add(line.substring(done));
    }
  }

  /** Lays out rows with the columns below each other. */
  private static List<String> aligned(List<List<String>> rows) {
    int width =
        rows.stream()
            .flatMap(List::stream)
            .map(String::strip)
            .mapToInt(Layout::width)
            .max()
            .orElse(0);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      row.forEach(cell -> line.append(Layout.right(cell.strip(), width + 2)));
      lines.add(line.toString());
    }
    return lines;
  }
}
