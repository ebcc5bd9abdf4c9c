package kobai.finding;

import java.util.List;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A method changed a matrix that it may only read.
 *
 * @param what the name of the matrix: "x", "dout", "W", …
 * @param method "forward" or "backward"
 * @param row of the first entry that changed, counted from 0
 * @param column of the first entry that changed, counted from 0
 * @param before the entry before the call
 * @param after the entry after it
 * @param at where the method begins, if that is known
 */
public record Modified(
    String what,
    String method,
    int row,
    int column,
    double before,
    double after,
    @Nullable SourceLine at)
    implements Finding {

  @Override
  public boolean dependsOnSituation() {
    return true;
  }

  @Override
  public String about() {
    return what;
  }

  @Override
  public String id() {
    return "modified";
  }

  @Override
  public Object[] words() {
    return new Object[] {what, method};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return List.of(
        texts.fact("entry", Numbers.entry(what, row, column)),
        texts.fact("before", Numbers.of(before)),
        texts.fact("after", Numbers.of(after)));
  }
}
