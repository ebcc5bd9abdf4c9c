package kobai.cli;

import kobai.check.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The option {@code --lang} of several commands. */
final class Language {
  private Language() {}

  /** Makes all of this program speak a language; null leaves the system's. */
  static void use(@Nullable String language, CommandSpec spec) {
    if (language == null) {
      return;
    }
    if (Texts.LANGUAGES.stream().noneMatch(known -> known.getLanguage().equals(language))) {
      throw new ParameterException(
          spec.commandLine(), "--lang must be en or ja, but is " + language + ".");
    }
    System.setProperty("kobai.lang", language);
  }
}
