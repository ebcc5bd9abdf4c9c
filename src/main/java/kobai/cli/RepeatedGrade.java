package kobai.cli;

import java.io.IOException;
import java.nio.file.Path;
import kobai.grading.Grade;
import kobai.seed.SecretFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * Repeats the grade of a student's own hand-in, from the secret that the instructor publishes after
 * the deadline.
 */
final class RepeatedGrade {

  @Option(
      names = "--secret",
      paramLabel = "FILE",
      required = true,
      description = {
        "Repeat the grade of a hand-in, with the secret that your course published.",
        "The folder must hold what was handed in."
      })
  private Path secret;

  private String id = "";

  @Option(
      names = "--id",
      paramLabel = "ID",
      required = true,
      description = "The id that it was graded under, as grades.csv has it.")
  private void id(String text) {
    if (text.isBlank() || text.matches("\\.+|.*[/\\\\].*")) { // it becomes the name of a folder
      throw new TypeConversionException("\"" + text + "\" is no id of a hand-in");
    }
    id = text;
  }

  /** Returns the seed that the secret gives to this id. */
  long seed() throws IOException {
    return SecretFile.read(secret).seed(id);
  }

  /** Returns the hash of the secret, which the instructor published before. */
  String hash() throws IOException {
    return SecretFile.read(secret).hash();
  }

  /** Returns the grade under this id. */
  Grade named(Grade grade) {
    return new Grade(id, grade.seed(), grade.complete(), grade.exercises(), grade.notes());
  }
}
