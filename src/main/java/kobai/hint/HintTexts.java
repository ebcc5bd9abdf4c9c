package kobai.hint;

import java.util.List;
import kobai.text.Texts;

/** The words of the hints, which are in hints*.properties, line by line as they are shown. */
final class HintTexts {
  private static final String BUNDLE = "kobai.hint.hints";
  private static final String GENERAL = "any";

  private final Texts hints;

  HintTexts(Texts texts) {
    this.hints = texts.of(BUNDLE);
  }

  /** Returns the lines of a hint; if this exercise has none of its own, those for any exercise. */
  List<String> lines(String exercise, Step step) {
    String own = hints.textOr(key(exercise, step), "");
    return (own.isEmpty() ? hints.text(key(GENERAL, step), exercise) : own).lines().toList();
  }

  /** Returns whether this exercise has hints of its own. */
  boolean know(String exercise) {
    return !hints.textOr(key(exercise, Step.IDEA), "").isEmpty();
  }

  private static String key(String exercise, Step step) {
    return "hint." + exercise + "." + step.number();
  }
}
