package kobai.check;

import java.util.List;

/**
 * The exercise's file compiles or is missing, but there is no layer to be had from it.
 *
 * @param reason why
 * @param file the file in question
 * @param detail what exactly is missing or in the way; may be empty
 */
public record Unusable(Reason reason, String file, String detail) implements Finding {

  /** Why there is no layer. */
  public enum Reason {
    /** The file is not there. */
    NO_FILE,
    /** The file cannot be read, or not as text. */
    UNREADABLE,
    /** The file does not define the class. */
    NO_CLASS,
    /** The class does not implement Layer. */
    NOT_A_LAYER,
    /** The class lacks the public constructor that the course has fixed. */
    NO_CONSTRUCTOR,
    /** The layer's parameters() are not those it was made with. */
    OTHER_PARAMETERS,
    /** There is no Java compiler, because this is not a JDK. */
    NO_COMPILER
  }

  @Override
  public String id() {
    return "unusable";
  }

  @Override
  public Object[] words() {
    return new Object[] {file, detail};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return detail.isEmpty() ? List.of() : List.of(texts.fact("detail", detail));
  }

  @Override
  public Explanation explain(Texts texts) {
    return new Explanation(
        texts.text("unusable." + reason + ".headline", words()),
        facts(texts),
        texts.text("unusable." + reason + ".next", words()));
  }
}
