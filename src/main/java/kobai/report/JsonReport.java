package kobai.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kobai.grading.Grade;
import kobai.grading.GradeReport;

/** Writes grade.json into {@code target/kobai/} and the submission's name. */
public final class JsonReport implements GradeReport {
  private static final Path FOLDER = Path.of("target", "kobai");

  @Override
  public void publish(Grade grade, PrintStream screen) throws IOException {
    Path file = FOLDER.resolve(grade.submission()).resolve("grade.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, GradeJson.of(grade));
  }
}
