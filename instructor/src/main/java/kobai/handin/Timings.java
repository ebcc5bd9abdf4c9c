package kobai.handin;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kobai.files.AtomicFile;
import kobai.format.Cell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** How long each hand-in took, in a separate file: the only one that differs between two runs. */
final class Timings implements AutoCloseable {
  private final Path file;
  private final Writer out;
  private final CSVPrinter csv;

  private Timings(Path file, Writer out) throws IOException {
    this.file = file;
    this.out = out;
    this.csv = new CSVPrinter(out, CSVFormat.RFC4180);
  }

  static Timings open(Path file) throws IOException {
    boolean isNew = !Files.exists(file) || Files.size(file) == 0;
    Timings timings =
        new Timings(
            file,
            Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    if (isNew) {
      timings.print("id", "seconds");
    }
    return timings;
  }

  synchronized void add(String id, long nanos) throws IOException {
    double seconds = nanos / (double) TimeUnit.SECONDS.toNanos(1);
    print(Cell.of(id), String.format(Locale.ROOT, "%.3f", seconds));
  }

  private void print(String id, String seconds) throws IOException {
    try {
      csv.printRecord(id, seconds);
      out.flush();
    } catch (IOException e) {
      throw AtomicFile.cannotWrite(file, e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}
