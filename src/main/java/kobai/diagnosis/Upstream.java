package kobai.diagnosis;

import static kobai.nn.Matrices.map;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What becomes of dout before it meets the derivative.
 *
 * @param id the stable name of the mistake; empty for none
 * @param change of the pass
 */
record Upstream(String id, UnaryOperator<Pass> change) {

  /** dout goes in as it is. */
  static final Upstream AS_IT_IS = new Upstream("", pass -> pass);

  /** dout is forgotten: the derivative alone is given. */
  private static final Upstream LEFT_OUT = new Upstream("upstream-left-out", Pass::withoutDout);

  /** Where dout is negative, nothing is passed on. */
  private static final Upstream NEGATIVE_DROPPED =
      new Upstream(
          "negative-dout-dropped", pass -> pass.withDout(map(pass.dout(), v -> Math.max(0, v))));

  static final List<Upstream> MISTAKES = List.of(LEFT_OUT, NEGATIVE_DROPPED);
}
