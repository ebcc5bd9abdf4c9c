package kobai.finding;

import java.util.Optional;

/**
 * A gradient agrees with the numerical one.
 *
 * @param comparison the two
 */
public record Agrees(Comparison comparison) implements Finding {

  @Override
  public Optional<Comparison> compared() {
    return Optional.of(comparison);
  }

  @Override
  public String id() {
    return "agrees";
  }

  @Override
  public Verdict verdict() {
    return Verdict.RIGHT;
  }

  @Override
  public Object[] words() {
    return new Object[] {comparison.target().displayed()};
  }
}
