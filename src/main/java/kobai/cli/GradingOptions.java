package kobai.cli;

import java.nio.file.Path;
import java.util.List;
import kobai.course.Course;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.Settings;
import kobai.grading.SourceSubmission;
import kobai.text.Texts;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that grades the user's own layers. */
final class GradingOptions {

  @Mixin private FolderOptions folder = new FolderOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "${sys:kobai.seed:-" + Settings.DEFAULT_SEED + "}",
      description = "Where the random inputs come from (default: ${DEFAULT-VALUE}).")
  private long seed;

  /** Returns the folder that holds the folder layers. */
  Path folder() {
    return folder.folder();
  }

  /** Sets the language of the texts to the one that was asked for. */
  void useLanguage() {
    folder.useLanguage();
  }

  /** Reports an error if there is no folder to grade. */
  void requireFolder() {
    folder.requireFolder();
  }

  /** Returns the seed of the random inputs. */
  long seed() {
    return seed;
  }

  /** Returns the content of the folder. */
  SourceSubmission submission() {
    return new SourceSubmission(folder(), Texts.ofThisJvm().locale());
  }

  /** Grades exercises of the folder. */
  Grade grade(Course course, List<String> exercises) {
    return new Grader(course, submission(), seed).grade(exercises);
  }
}
