package kobai.classpage;

import java.util.Arrays;
import java.util.regex.Pattern;
import kobai.text.Texts;

/**
 * A mistake in words, said of a class: "the gradient" instead of one student's dW, and an ellipsis
 * instead of what was measured in one student's layer.
 */
public record MistakeText(String headline, String next) {

  private static final String JAPANESE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";

  /**
   * The space that Japanese texts have around names of code; between Japanese words there is none.
   */
  private static final Pattern SPACE =
      Pattern.compile("(?<=" + JAPANESE + ") (?=" + JAPANESE + ")");

  private static final int MOST = 8; // values that one text has

  /** Returns the words for the diagnosis with this id. */
  public static MistakeText of(String id, Texts texts) {
    String target = texts.textOr("class.target." + id, texts.text("class.target"));
    String of = texts.textOr("class.whose." + id, texts.text("class.whose"));
    String prefix = "diagnosis." + id;
    Object[] arguments = new Object[MOST];
    Arrays.fill(arguments, "…");
    arguments[0] = target;
    arguments[1] = of;
    return new MistakeText(
        sentence(unspaced(texts.text(prefix + ".headline", arguments)), target),
        unspaced(texts.text(prefix + ".next", arguments)));
  }

  /**
   * Begins a sentence with a capital letter, unless it begins with a name of code: "y", "backward".
   */
  private static String sentence(String text, String target) {
    boolean words = target.contains(" ");
    return words && text.startsWith(target)
        ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
        : text;
  }

  private static String unspaced(String text) {
    return SPACE.matcher(text).replaceAll("");
  }
}
