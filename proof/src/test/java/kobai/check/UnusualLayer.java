package kobai.check;

import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kobai.finding.Verdict;
import kobai.nn.Layer;

/**
 * One row of the {@link UnusualLayers}: a layer that no exercise asks for, and the verdict on it.
 *
 * @param name what the layer computes, for people
 * @param maker gives a new layer each time
 * @param input chooses x, if not at random
 * @param expected the verdicts that are allowed, whatever the seed
 */
record UnusualLayer(
    String name, Supplier<Layer> maker, UnaryOperator<GradientCheck> input, Set<Verdict> expected) {

  static UnusualLayer right(String name, Supplier<Layer> maker) {
    return new UnusualLayer(name, maker, check -> check, Set.of(Verdict.RIGHT));
  }

  static UnusualLayer wrong(String name, Supplier<Layer> maker) {
    return new UnusualLayer(name + ", wrong", maker, check -> check, Set.of(Verdict.WRONG));
  }

  static UnusualLayer cannotTell(String name, Supplier<Layer> maker) {
    return new UnusualLayer(name, maker, check -> check, Set.of(Verdict.CANNOT_TELL));
  }

  /** Some entries of it can be judged with one seed, and not with another. */
  static UnusualLayer notWrong(String name, Supplier<Layer> maker) {
    return new UnusualLayer(
        name, maker, check -> check, Set.of(Verdict.RIGHT, Verdict.CANNOT_TELL));
  }

  /** Returns the same layer at another input. */
  UnusualLayer with(UnaryOperator<GradientCheck> input) {
    return new UnusualLayer(name, maker, input, expected);
  }

  GradientCheck check(long seed) {
    return input.apply(GradientCheck.of(maker).named("Unusual").seed(seed));
  }

  @Override
  public String toString() {
    return name;
  }
}
