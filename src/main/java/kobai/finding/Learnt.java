package kobai.finding;

import java.util.Optional;

/**
 * A network learnt its task.
 *
 * @param learning the path it took
 */
public record Learnt(Learning learning) implements Finding {

  @Override
  public Optional<Learning> trained() {
    return Optional.of(learning);
  }

  @Override
  public String id() {
    return "learnt";
  }

  @Override
  public Verdict verdict() {
    return Verdict.RIGHT;
  }

  @Override
  public Object[] words() {
    return new Object[] {learning.epochs().size()};
  }
}
