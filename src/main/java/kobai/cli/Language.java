package kobai.cli;

import java.util.Optional;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --lang} of several commands. */
public final class Language {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "The language of messages: en or ja (default: that of this system).")
  private @Nullable String language;

  /**
   * Sets the language of the whole program; if none was asked for, the system's language.
   *
   * @return its texts
   */
  public Texts use() {
    asked().ifPresent(language -> System.setProperty("kobai.lang", language));
    return Texts.ofThisJvm();
  }

  /** Returns the language that was asked for, if any. */
  public Optional<String> asked() {
    if (language != null
        && Texts.LANGUAGES.stream().noneMatch(known -> known.getLanguage().equals(language))) {
      throw new ParameterException(
          spec.commandLine(), "--lang must be en or ja, but is " + language + ".");
    }
    return Optional.ofNullable(language);
  }
}
