package kobai.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A gradient is right when a layer is used once, and wrong when it is used again or together with
 * another layer.
 *
 * @param situation the situation in which it is wrong
 * @param comparison the gradients there
 * @param at where backward begins, if that is known
 */
public record StateLeaks(Situation situation, Comparison comparison, @Nullable SourceLine at)
    implements Finding {

  /** How a layer is used in training. */
  public enum Situation {
    /** backward is called a second time after the same forward. */
    BACKWARD_TWICE,
    /** A second batch follows the first. */
    NEXT_BATCH,
    /** A second backward gets a dout of zeros, so that every gradient is 0. */
    ZERO_DOUT,
    /** Many batches follow. */
    MANY_BATCHES,
    /** A batch of another size follows, then one of the first size. */
    OTHER_BATCH_SIZE,
    /**
     * forward is called for one batch only, as for evaluation, then forward and backward for the
     * next.
     */
    FORWARD_TWICE,
    /** forward is called twice, then backward twice: both belong to the latest forward. */
    TWICE_EACH,
    /** The next batch is written into the same two matrices, x and dout. */
    SAME_MATRICES,
    /** After backward, the caller writes other numbers into dout. */
    DOUT_OVERWRITTEN,
    /** After backward, the caller writes other numbers into dx. */
    DX_OVERWRITTEN,
    /** After backward, forward is called to evaluate, and only then the gradients are read. */
    EVALUATION_AFTER,
    /** Another layer of the same class is used in between. */
    OTHER_LAYER,
    /** The parameters were replaced, as training does. */
    NEW_PARAMETERS
  }

  @Override
  public boolean dependsOnSituation() {
    return true;
  }

  @Override
  public String about() {
    return comparison.target().displayed();
  }

  @Override
  public Optional<Comparison> compared() {
    return Optional.of(comparison);
  }

  @Override
  public String id() {
    return "state-leaks";
  }

  @Override
  public Object[] words() {
    return new Object[] {comparison.target().displayed()};
  }

  @Override
  public Explanation explain(Texts texts) {
    return new Explanation(
        texts.text("finding.state-leaks.headline", words()),
        facts(texts),
        texts.text("situation." + situation + ".next", words()));
  }

  @Override
  public List<Fact> facts(Texts texts) {
    List<Fact> facts = new ArrayList<>();
    facts.add(texts.fact("situation", texts.text("situation." + situation, words())));
    facts.addAll(WrongGradient.facts(comparison, texts));
    return facts;
  }
}
