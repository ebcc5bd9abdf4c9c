package kobai.format;

import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a format needs and a grade does not know.
 *
 * @param texts in the language of whoever reads the report
 * @param push the commit that was graded; null where hand-ins are not commits
 */
public record Context(Texts texts, @Nullable Push push) {

  /** Returns the context of a hand-in that is just files. */
  public static Context in(Texts texts) {
    return new Context(texts, null);
  }
}
