package kobai.finding;

import java.util.List;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The exercise's file is missing, or compiles, but it gives no usable layer.
 *
 * @param reason why
 * @param file the file in question
 * @param detail what was found or what is missing; may be empty
 * @param at the line to fix, if that is known
 */
public record Unusable(Reason reason, String file, String detail, @Nullable SourceLine at)
    implements Finding {

  /** Why there is no usable layer. */
  public enum Reason {
    /** The file is not there. */
    NO_FILE("found"),
    /** The file cannot be read, or not as text. */
    UNREADABLE("found"),
    /** The file does not define the class. */
    NO_CLASS("expected"),
    /** The class is not public, or abstract. */
    NOT_PUBLIC("expected"),
    /** The class does not implement Layer. */
    NOT_A_LAYER("expected"),
    /** The class lacks the public constructor that the course has fixed. */
    NO_CONSTRUCTOR("expected"),
    /** The layer's parameters() are not the parameters that it was made with. */
    OTHER_PARAMETERS("found"),
    /** There is no Java compiler, because this is not a JDK. */
    NO_COMPILER("found");

    private final String label; // the label of the detail

    Reason(String label) {
      this.label = label;
    }
  }

  @Override
  public String about() {
    return file.substring(file.lastIndexOf('/') + 1);
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
    return detail.isEmpty() ? List.of() : List.of(texts.fact(reason.label, detail));
  }

  @Override
  public Explanation explain(Texts texts) {
    boolean renamed = reason == Reason.NO_FILE && !detail.isEmpty(); // a similar name exists
    return new Explanation(
        texts.text("unusable." + reason + ".headline", words()),
        facts(texts),
        texts.text("unusable." + reason + (renamed ? ".renamed" : "") + ".next", words()));
  }
}
