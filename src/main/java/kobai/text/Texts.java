package kobai.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything Kobai says, in one language. The sentences are in messages*.properties. */
public final class Texts {

  /** The languages that have texts; the first one replaces every other language. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(String bundle, Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            bundle,
            locale,
            Texts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns the texts for a language, or the English ones if it has none. */
  public static Texts in(Locale locale) {
    boolean known = LANGUAGES.stream().anyMatch(l -> l.getLanguage().equals(locale.getLanguage()));
    return new Texts(
        "kobai.messages", known ? Locale.forLanguageTag(locale.getLanguage()) : LANGUAGES.get(0));
  }

  /** Returns the texts for {@code -Dkobai.lang}, or else for the language of this JVM. */
  public static Texts ofThisJvm() {
    String language = System.getProperty("kobai.lang", "");
    return in(language.isBlank() ? Locale.getDefault() : Locale.forLanguageTag(language));
  }

  /**
   * Returns the texts of another bundle in the same language.
   *
   * @param bundle its name: "kobai.hint.hints" for hints.properties in kobai.hint
   */
  public Texts of(String bundle) {
    return new Texts(bundle, locale);
  }

  /** Returns the language of these texts. */
  public Locale locale() {
    return locale;
  }

  /**
   * Returns the text of a key, with its {0}, {1}, … filled in.
   *
   * @throws java.util.MissingResourceException if there is no such text
   */
  public String text(String key, Object... arguments) {
    return Printable.text(new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments));
  }

  /** Returns whether there is a text for a key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** Returns the text of a key, or another text if there is none for it. */
  public String textOr(String key, String otherwise) {
    return bundle.containsKey(key) ? text(key) : otherwise;
  }

  /** Returns a labelled fact. */
  public Fact fact(String label, Object value) {
    return new Fact(text("fact." + label), Printable.text(String.valueOf(value)));
  }
}
