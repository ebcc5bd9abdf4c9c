package kobai.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
    if (language != null) {
      List<String> known = Texts.LANGUAGES.stream().map(Locale::getLanguage).toList();
      new OptionValue(spec, "--lang", language).choice(known, language);
    }
    return Optional.ofNullable(language);
  }
}
