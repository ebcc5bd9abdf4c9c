package kobai.finding;

import java.util.List;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An entry is NaN or infinite.
 *
 * @param what the name of the matrix: "y", "dx", "dW", …
 * @param row counted from 0
 * @param column counted from 0
 * @param value NaN or ±∞
 * @param largestInput the largest |x| of the input: large inputs overflow first
 * @param at where to look, if that is known
 */
public record NotFinite(
    String what, int row, int column, double value, double largestInput, @Nullable SourceLine at)
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
    return "not-finite";
  }

  @Override
  public Object[] words() {
    return new Object[] {Numbers.entry(what, row, column), Numbers.of(value)};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return List.of(
        texts.fact("entry", Numbers.entry(what, row, column)),
        texts.fact("yours", Numbers.of(value)),
        texts.fact("largest", Numbers.of(largestInput)));
  }
}
