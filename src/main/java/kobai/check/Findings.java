package kobai.check;

import java.util.List;
import java.util.function.Supplier;

/**
 * The answers to one question, in the order in which they matter.
 *
 * @param all every answer, right ones too
 */
public record Findings(List<Finding> all) {

  /** Creates an unmodifiable copy. */
  public Findings {
    all = List.copyOf(all);
  }

  /**
   * Asks a question. Whatever ends it early is the answer: a {@link FindingError}, or what a
   * student's own matrix class throws when it is read, or memory that has run out.
   */
  public static Findings of(String name, Supplier<List<Finding>> question) {
    try {
      return new Findings(GuardedLayer.call(name, Origin.UNKNOWN, question::get));
    } catch (FindingError e) {
      return new Findings(e.findings());
    }
  }

  /** Returns the answers with the given verdict. */
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
