package kobai.finding;

import java.util.List;
import kobai.experiment.Target;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * At a corner of the function, where calculus allows several slopes, the layer does not use the one
 * that the course has chosen.
 *
 * @param row counted from 0
 * @param column counted from 0
 * @param actual the entry of dx
 * @param expected the entry with the chosen slope
 * @param at where backward begins, if that is known
 */
public record KinkSlope(
    int row, int column, double actual, double expected, @Nullable SourceLine at)
    implements Finding {

  @Override
  public boolean dependsOnSituation() {
    return true;
  }

  @Override
  public String id() {
    return "kink-slope";
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return List.of(
        texts.fact("entry", Numbers.entry(Target.INPUT.displayed(), row, column)),
        texts.fact("input", "0"),
        texts.fact("yours", Numbers.of(actual)),
        texts.fact("expected", Numbers.of(expected)));
  }
}
