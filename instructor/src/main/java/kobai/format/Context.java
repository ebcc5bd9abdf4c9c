package kobai.format;

import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The data that a format needs and a grade does not hold.
 *
 * @param texts in the language of the report's reader
 * @param push the commit that was graded; null where hand-ins are not commits
 */
public record Context(Texts texts, @Nullable Push push) {

  /** Returns the context of a hand-in that is not a commit. */
  public static Context in(Texts texts) {
    return new Context(texts, null);
  }
}
