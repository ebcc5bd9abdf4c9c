package kobai.finding;

/**
 * A network learnt what it should.
 *
 * @param learning the path it took
 */
public record Learnt(Learning learning) implements Finding {

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
