package kobai.finding;

import java.util.List;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.Texts;

/**
 * A network that trains with its own gradients leaves the path that numerical gradients take from
 * the same start.
 *
 * @param step the descent step after which it is off, counted from 1
 * @param parameter the parameter that is off most, for example "W of layer 1"
 * @param actual its entry
 * @param expected the entry on the path of the numerical gradient
 */
public record OffTrajectory(int step, String parameter, double actual, double expected)
    implements Finding {

  @Override
  public boolean dependsOnSituation() {
    return true;
  }

  @Override
  public String id() {
    return "off-trajectory";
  }

  @Override
  public Object[] words() {
    return new Object[] {step};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return List.of(
        texts.fact("step", step),
        texts.fact("entry", parameter),
        texts.fact("yours", Numbers.distinct(actual, expected)),
        texts.fact("expected", Numbers.distinct(expected, actual)));
  }
}
