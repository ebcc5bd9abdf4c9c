package kobai.finding;

import java.util.List;
import java.util.Optional;
import kobai.text.Fact;
import kobai.text.Texts;

/**
 * The numerical gradient is too coarse at this point to decide.
 *
 * @param comparison the two gradients
 */
public record CannotTell(Comparison comparison) implements Finding {

  @Override
  public Optional<Comparison> compared() {
    return Optional.of(comparison);
  }

  @Override
  public String id() {
    return "cannot-tell";
  }

  @Override
  public Verdict verdict() {
    return Verdict.CANNOT_TELL;
  }

  @Override
  public Object[] words() {
    return new Object[] {comparison.target().displayed()};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return WrongGradient.facts(comparison, texts);
  }
}
