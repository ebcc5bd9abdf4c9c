package kobai.lab;

import static kobai.lab.Workbench.PATIENT_LOOKS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import kobai.course.Course;
import kobai.grading.SourceSubmission;
import kobai.report.ProgressLine;
import kobai.report.Table;

/** Workbenches for tests, with the layers of the solutions. */
public final class Benches {
  static final LabLayers SOLUTIONS = layers(Path.of("solutions"));

  private Benches() {}

  /** Ignores progress. */
  static ProgressLine silent(long steps) {
    return new ProgressLine("", steps, null, Duration.ZERO, done -> {});
  }

  /** Returns a new workbench with this number of threads. */
  public static Workbench of(int threads) {
    return new Workbench(SOLUTIONS, threads, Benches::silent, PATIENT_LOOKS);
  }

  /** Grades a folder. */
  static LabLayers layers(Path folder) {
    return LabLayers.graded(Course.load(), new SourceSubmission(folder, Locale.ENGLISH), 1);
  }

  /** Returns all files of a report as one text. */
  static String files(Report report) {
    StringBuilder text = new StringBuilder();
    for (Table table : report.files()) {
      text.append("== ").append(table.name()).append('\n');
      text.append(String.join(",", table.columns())).append('\n');
      table.rows().forEach(row -> text.append(String.join(",", row)).append('\n'));
    }
    return text.toString();
  }
}
