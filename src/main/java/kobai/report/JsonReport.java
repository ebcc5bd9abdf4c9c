package kobai.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kobai.grading.Grade;
import kobai.grading.GradeReport;

/** Writes grade.json into the submission's folder in {@code target/kobai/}. */
public final class JsonReport implements GradeReport {
  /** The folder that holds a folder for every submission. */
  static final Path FOLDER = Path.of("target", "kobai");

  @Override
  public void publish(Grade grade, PrintStream screen) throws IOException {
    Path folder = FOLDER.resolve(grade.submission());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("grade.json"), GradeJson.of(grade));
  }
}
