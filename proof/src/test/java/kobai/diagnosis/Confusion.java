package kobai.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The confusion table: which mistake was made, which one was named, and how often. */
final class Confusion {
  private final Map<String, Map<String, Integer>> rows = new TreeMap<>();

  /** Counts one examination. */
  synchronized void count(String mistake, Set<String> names) {
    Map<String, Integer> row = rows.computeIfAbsent(mistake, key -> new TreeMap<>());
    for (String name : names.isEmpty() ? Set.of("nothing") : names) {
      row.merge(name, 1, Integer::sum);
    }
  }

  /**
   * Writes the table as CSV: one row for each mistake, one column for each name. No value needs
   * quotes.
   */
  synchronized void write(Path file) {
    Set<String> columns = new TreeSet<>();
    rows.values().forEach(row -> columns.addAll(row.keySet()));
    List<String> lines = new ArrayList<>();
    lines.add("mistake," + String.join(",", columns));
    rows.forEach(
        (mistake, row) ->
            lines.add(
                mistake
                    + ","
                    + String.join(
                        ",", columns.stream().map(c -> row.getOrDefault(c, 0) + "").toList())));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
