package kobai.check;

import java.util.List;

/**
 * A network did not learn what it learns with right gradients.
 *
 * @param epochs how long it was trained
 * @param lossBefore the loss of the first epoch
 * @param lossAfter the loss of the last epoch
 * @param worstOutput the output furthest from its target, after training
 * @param target where that output should be
 */
public record NotLearnt(
    int epochs, double lossBefore, double lossAfter, double worstOutput, double target)
    implements Finding {

  @Override
  public boolean dependsOnSituation() {
    return true;
  }

  @Override
  public String id() {
    return "not-learnt";
  }

  @Override
  public Object[] words() {
    return new Object[] {epochs};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return List.of(
        texts.fact("epochs", epochs),
        texts.fact("loss", Numbers.of(lossBefore) + " → " + Numbers.of(lossAfter)),
        texts.fact("output", Numbers.of(worstOutput)),
        texts.fact("target", Numbers.of(target)));
  }
}
