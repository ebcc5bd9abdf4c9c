package kobai.instructor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kobai.format.Context;
import kobai.format.Formats;
import kobai.format.GradeFormat;
import kobai.format.MoodleWorksheet;
import kobai.format.Push;
import kobai.handin.ClassFiles;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for further formats in which an instructor wants the grades of a class. */
final class ResultOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = {
        "Further files: classroom50, exercism, gradescope, junit, prairielearn for each student;",
        "moodle for the class's gradebook."
      })
  private List<String> formats = List.of();

  @Option(
      names = "--moodle-worksheet",
      paramLabel = "FILE",
      description = "A grading worksheet downloaded from Moodle, to be filled in.")
  private @Nullable Path worksheet;

  @Option(
      names = "--moodle-columns",
      paramLabel = "COLUMN",
      split = ",",
      description = {
        "The worksheet's columns of grades and of feedback, by their titles or numbers from 1;",
        "needed where they are neither English nor Japanese."
      })
  private List<String> columns = List.of();

  /** Returns the formats for each student. */
  List<GradeFormat> chosen() {
    try {
      return names().filter(name -> !name.equals("moodle")).distinct().map(Formats::named).toList();
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage() + " (And moodle, for the class.)");
    }
  }

  /**
   * Returns the files for the class.
   *
   * @param ids of the hand-ins, which Moodle has to know
   */
  ClassFiles classFiles(List<String> ids, Texts texts) throws IOException {
    ClassFiles files = new ClassFiles(isChosen("moodle"), worksheet, columnNames());
    try {
      files.requireUsable(ids, texts);
      return files;
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  /** Returns what the formats need in addition to the grades. */
  Context context(Texts texts, Path handIns) {
    // Only Classroom 50 has a push, and it always needs one.
    return new Context(texts, isChosen("classroom50") ? push(System.getenv(), handIns) : null);
  }

  /**
   * Uses the commit's date so that grading again gives the same result; falls back to the clock.
   */
  private static Push push(Map<String, String> environment, Path handIns) {
    String commit = environment.getOrDefault("COMMIT_URL", "");
    String path = environment.getOrDefault("PATH", "");
    return Push.of(environment, CommitDate.of(handIns, commit, path).orElseGet(Instant::now));
  }

  /** Rejects columns without a worksheet, and a worksheet that does not exist. */
  void requireUsable() {
    if (worksheet == null && !columns.isEmpty()) {
      throw usage("--moodle-columns is for --moodle-worksheet.");
    }
    if (worksheet != null && !Files.isRegularFile(worksheet)) {
      throw usage("There is no file " + worksheet + ".");
    }
  }

  private MoodleWorksheet.Names columnNames() {
    return new MoodleWorksheet.Names(
        columns.isEmpty() ? "" : columns.get(0), columns.size() < 2 ? "" : columns.get(1));
  }

  private boolean isChosen(String format) {
    return names().anyMatch(format::equals);
  }

  private Stream<String> names() {
    return formats.stream().map(name -> name.strip().toLowerCase(Locale.ROOT));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
