package kobai.finding;

import java.util.List;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A result that the layer returned earlier changed during a later call: the layer reuses one
 * matrix.
 *
 * @param what the name of the result: "y", "dx", "dW", …
 * @param row of the first entry that changed, counted from 0
 * @param column of the first entry that changed, counted from 0
 * @param before the entry when it was returned
 * @param after the entry now
 * @param at where to look, if that is known
 */
public record Overwritten(
    String what, int row, int column, double before, double after, @Nullable SourceLine at)
    implements Finding {

  @Override
  public String about() {
    return what;
  }

  @Override
  public String id() {
    return "overwritten";
  }

  @Override
  public Object[] words() {
    return new Object[] {what};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return List.of(
        texts.fact("entry", Numbers.entry(what, row, column)),
        texts.fact("before", Numbers.of(before)),
        texts.fact("after", Numbers.of(after)));
  }
}
