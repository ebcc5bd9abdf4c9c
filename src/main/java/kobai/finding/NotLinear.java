package kobai.finding;

import java.util.List;
import kobai.experiment.Target;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A gradient is not linear in dout. By the chain rule, every right backward pass is linear.
 *
 * @param law the law that does not hold
 * @param target which gradient
 * @param row of the worst entry, counted from 0
 * @param column of the worst entry, counted from 0
 * @param actual the entry
 * @param expected the value that the law requires
 * @param at where backward begins, if that is known
 */
public record NotLinear(
    Law law,
    Target target,
    int row,
    int column,
    double actual,
    double expected,
    @Nullable SourceLine at)
    implements Finding {

  /** The laws of a linear function. */
  public enum Law {
    /** backward(0) = 0. */
    ZERO,
    /** backward(−2·dout) = −2·backward(dout). */
    SCALED,
    /** backward(a + b) = backward(a) + backward(b). */
    ADDED
  }

  @Override
  public boolean dependsOnSituation() {
    return true;
  }

  @Override
  public String about() {
    return target.displayed();
  }

  @Override
  public String id() {
    return "not-linear";
  }

  @Override
  public Object[] words() {
    return new Object[] {target.displayed()};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return List.of(
        texts.fact("law", texts.text("law." + law)),
        texts.fact("entry", Numbers.entry(target.displayed(), row, column)),
        texts.fact("yours", Numbers.distinct(actual, expected)),
        texts.fact("expected", Numbers.distinct(expected, actual)));
  }
}
