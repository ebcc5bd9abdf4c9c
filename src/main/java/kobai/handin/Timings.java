package kobai.handin;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kobai.report.format.Cell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * How long each hand-in took, in a file of its own: the only one that two runs do not write alike.
 */
final class Timings implements AutoCloseable {
  private final Writer out;
  private final CSVPrinter csv;

  private Timings(Writer out) throws IOException {
    this.out = out;
    this.csv = new CSVPrinter(out, CSVFormat.RFC4180);
  }

  static Timings open(Path file) throws IOException {
    boolean isNew = !Files.exists(file) || Files.size(file) == 0;
    Timings timings =
        new Timings(
            Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    if (isNew) {
      timings.csv.printRecord("id", "seconds");
    }
    return timings;
  }

  synchronized void add(String id, long nanos) throws IOException {
    double seconds = nanos / (double) TimeUnit.SECONDS.toNanos(1);
    csv.printRecord(Cell.of(id), String.format(Locale.ROOT, "%.3f", seconds));
    out.flush();
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}
