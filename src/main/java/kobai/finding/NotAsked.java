package kobai.finding;

import kobai.text.Explanation;
import kobai.text.Texts;

/**
 * A question was left out: it needs other inputs than the one that was given, and the layer may
 * accept no others.
 *
 * @param question which
 */
public record NotAsked(Question question) implements Finding {

  /** The questions that a given input may leave open. */
  public enum Question {
    /** Are the gradients right for batches with more rows, and with fewer? */
    OTHER_BATCH_SIZE,
    /** Do the gradients change as smoothly as a formula? */
    STEADINESS,
    /** Which slope does the layer use at 0? */
    SLOPE_AT_ZERO
  }

  @Override
  public String id() {
    return "not-asked";
  }

  @Override
  public Verdict verdict() {
    return Verdict.CANNOT_TELL;
  }

  @Override
  public Explanation explain(Texts texts) {
    return new Explanation(
        texts.text("not-asked." + question + ".headline"),
        facts(texts),
        texts.text("finding.not-asked.next"));
  }
}
