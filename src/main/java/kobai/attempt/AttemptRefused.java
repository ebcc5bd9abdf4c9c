package kobai.attempt;

import java.util.List;
import kobai.text.Texts;

/** Inputs that cannot be used; the reader is told why in one sentence. */
public final class AttemptRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<String> words;

  AttemptRefused(String reason, String... words) {
    super(reason + " " + String.join(" ", words));
    this.reason = reason;
    this.words = List.of(words);
  }

  /** Returns the sentence in the reader's language. */
  public String text(Texts texts) {
    return texts.text("try.refused." + reason, words.toArray());
  }
}
