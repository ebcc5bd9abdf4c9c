package kobai.cli;

import java.io.IOException;
import java.nio.file.Path;
import kobai.grading.Grade;
import kobai.seed.SecretFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Repeats the grade of one's own hand-in, from the secret that is published after the deadline. */
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
    if (text.isBlank() || text.matches("\\.+|.*[/\\\\].*")) { // it names a folder for the reports
      throw new TypeConversionException("\"" + text + "\" is no id of a hand-in");
    }
    id = text;
  }

  /** Returns the seed that this id has by the secret. */
  long seed() throws IOException {
    return SecretFile.read(secret).seed(id);
  }

  /** Returns the hash that was published before. */
  String hash() throws IOException {
    return SecretFile.read(secret).hash();
  }

  /** Returns a grade as that of this id. */
  Grade named(Grade grade) {
    return new Grade(id, grade.seed(), grade.complete(), grade.exercises(), grade.notes());
  }
}
