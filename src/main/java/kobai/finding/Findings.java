package kobai.finding;

import java.util.List;

/**
 * The results of one check, in the order of their importance.
 *
 * @param all every result, including right ones
 */
public record Findings(List<Finding> all) {

  /** Creates an unmodifiable copy. */
  public Findings {
    all = List.copyOf(all);
  }

  /** Returns the findings with the given verdict. */
  public List<Finding> with(Verdict verdict) {
    return all.stream().filter(finding -> finding.verdict() == verdict).toList();
  }

  /** Returns whether nothing is wrong. */
  public boolean right() {
    return with(Verdict.WRONG).isEmpty();
  }

  /**
   * Passes if nothing is wrong; for tests.
   *
   * @throws FindingError if something is
   */
  public void assertRight() {
    List<Finding> wrong = with(Verdict.WRONG);
    if (!wrong.isEmpty()) {
      throw new FindingError(wrong);
    }
  }
}
