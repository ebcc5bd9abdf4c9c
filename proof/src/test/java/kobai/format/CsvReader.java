package kobai.format;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 defines it, without the library that wrote it. */
final class CsvReader {
  private CsvReader() {}

  static List<List<String>> read(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      boolean twice = c == '"' && quoted && k + 1 < text.length() && text.charAt(k + 1) == '"';
      if (twice) {
        cell.append(text.charAt(k++));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted || text.startsWith("\r\n", k) && !quoted) {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          lines.add(line);
          line = new ArrayList<>();
          k++;
        }
      } else {
        cell.append(c);
      }
    }
    if (quoted || !cell.isEmpty() || !line.isEmpty()) {
      throw new AssertionError("the last line does not end:\n" + text);
    }
    return lines;
  }
}
