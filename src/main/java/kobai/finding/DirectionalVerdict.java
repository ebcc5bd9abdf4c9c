package kobai.finding;

import java.util.List;
import kobai.numeric.Estimate;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.Texts;

/**
 * The verdict of random directions on all gradients of a layer at once: they agree, or the check
 * cannot decide.
 *
 * @param entries how many entries the gradients have, all together
 * @param slopes the numerical slope in each direction
 * @param analytic the slope in each direction according to the gradients
 * @param verdict right or "cannot tell"
 */
public record DirectionalVerdict(
    int entries, List<Estimate> slopes, List<Double> analytic, Verdict verdict) implements Finding {

  /** Creates unmodifiable copies. */
  public DirectionalVerdict {
    slopes = List.copyOf(slopes);
    analytic = List.copyOf(analytic);
  }

  @Override
  public String id() {
    return verdict == Verdict.RIGHT ? "agrees-along" : "cannot-tell-along";
  }

  @Override
  public Object[] words() {
    return new Object[] {entries, slopes.size()};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return List.of(
        texts.fact("yours", Numbers.distinct(analytic.get(0), slopes.get(0).value())),
        texts.fact("numerical", Numbers.distinct(slopes.get(0), analytic.get(0))));
  }
}
