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

  /** The laws of a linear function. Factors are powers of 2: multiplying by them is exact. */
  public enum Law {
    /** backward(0) = 0. */
    ZERO(0),
    /** backward(−2·dout) = −2·backward(dout). */
    SCALED(-2),
    /** backward(a + b) = backward(a) + backward(b). */
    ADDED(1),
    /** The same, where a is exactly 0 in some places and b in all others. */
    PARTS(1),
    /** backward(2²⁰·dout) = 2²⁰·backward(dout). */
    LARGE(0x1p20),
    /** backward(2⁴⁰·dout) = 2⁴⁰·backward(dout). */
    HUGE(0x1p40),
    /** backward(2⁻³⁰·dout) = 2⁻³⁰·backward(dout). */
    SMALL(0x1p-30),
    /** backward(2⁻⁴⁵·dout) = 2⁻⁴⁵·backward(dout). */
    TINY(0x1p-45);

    private final double factor;

    Law(double factor) {
      this.factor = factor;
    }

    /** Returns what dout is multiplied by; 1 if it is not. */
    public double factor() {
      return factor;
    }
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
