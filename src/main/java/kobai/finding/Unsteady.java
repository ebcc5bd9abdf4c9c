package kobai.finding;

import java.util.List;
import kobai.experiment.Target;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A gradient jitters in its last digits when x and the parameters change very slightly. No formula
 * does that.
 *
 * @param target which gradient
 * @param row of an entry that jitters, counted from 0
 * @param column of that entry, counted from 0
 * @param actual the entry
 * @param jitter its distance from the straight line
 * @param rounding the distance that rounding allows
 * @param at where backward begins, if that is known
 */
public record Unsteady(
    Target target,
    int row,
    int column,
    double actual,
    double jitter,
    double rounding,
    @Nullable SourceLine at)
    implements Finding {

  @Override
  public boolean dependsOnSituation() {
    return true;
  }

  @Override
  public String id() {
    return "unsteady";
  }

  @Override
  public Object[] words() {
    return new Object[] {target.displayed()};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return List.of(
        texts.fact("entry", Numbers.entry(target.displayed(), row, column)),
        texts.fact("yours", Numbers.of(actual)),
        texts.fact("jitter", Numbers.of(jitter)),
        texts.fact("rounding", Numbers.of(rounding)));
  }
}
