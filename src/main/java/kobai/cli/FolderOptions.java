package kobai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import kobai.grading.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that runs the user's own layers: where they are, and --lang. */
final class FolderOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--layers",
      paramLabel = "DIR",
      description = "The folder that holds the folder layers (default: ${DEFAULT-VALUE}).")
  private Path folder = Settings.layers();

  @Mixin private Language language = new Language();

  /** Returns the folder that holds the folder layers. */
  Path folder() {
    return folder;
  }

  /** Sets the language of the texts to the one that was asked for. */
  void useLanguage() {
    language.use();
  }

  /** Reports an error if there is no folder. */
  void requireFolder() {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no folder "
              + folder
              + ". Run kobai from the folder that holds it, or name it with --layers.");
    }
  }
}
