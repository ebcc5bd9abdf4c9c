package kobai.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import kobai.course.Course;
import kobai.grading.SourceSubmission;

/** Workbenches for tests, with the layers of the solutions. */
public final class Benches {
  private static final LabLayers SOLUTIONS = layers(Path.of("solutions"));

  private Benches() {}

  /** Returns a new one with so many threads. */
  public static Workbench of(int threads) {
    return new Workbench(SOLUTIONS, threads, Progress.SILENT);
  }

  /** Grades a folder. */
  static LabLayers layers(Path folder) {
    return LabLayers.graded(Course.load(), new SourceSubmission(folder, Locale.ENGLISH), 1);
  }

  /** Returns all files of a report as one text. */
  static String files(Report report) {
    StringBuilder text = new StringBuilder();
    try {
      for (Table table : report.files()) {
        text.append("== ").append(table.name()).append('\n');
        table.writeTo(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
