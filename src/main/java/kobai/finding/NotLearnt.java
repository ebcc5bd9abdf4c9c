package kobai.finding;

import java.util.List;
import java.util.Optional;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.Texts;

/**
 * A network did not learn its task, which it learns with right gradients.
 *
 * @param learning the path it took
 * @param worstOutput the output furthest from its target, after training
 * @param target where that output should be
 */
public record NotLearnt(Learning learning, double worstOutput, double target) implements Finding {

  @Override
  public boolean dependsOnSituation() {
    return true;
  }

  @Override
  public Optional<Learning> trained() {
    return Optional.of(learning);
  }

  @Override
  public String id() {
    return "not-learnt";
  }

  @Override
  public Object[] words() {
    return new Object[] {learning.epochs().size()};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    List<Learning.Epoch> epochs = learning.epochs();
    double before = epochs.get(0).loss();
    double after = epochs.get(epochs.size() - 1).loss();
    return List.of(
        texts.fact("epochs", epochs.size()),
        texts.fact("loss", Numbers.of(before) + " → " + Numbers.of(after)),
        texts.fact("output", Numbers.of(worstOutput)),
        texts.fact("target", Numbers.of(target)));
  }
}
