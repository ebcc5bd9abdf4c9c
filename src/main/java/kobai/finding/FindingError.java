package kobai.finding;

import java.util.List;
import kobai.text.Texts;

/** The assertion error for a wrong layer; it carries the findings out of a test. */
public final class FindingError extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /**
   * Creates the error.
   *
   * @param findings the mistakes, the most informative first; never empty
   */
  public FindingError(List<Finding> findings) {
    super(message(findings));
    this.findings = List.copyOf(findings);
  }

  /** Creates the error for one finding. */
  public FindingError(Finding finding) {
    this(List.of(finding));
  }

  /** Returns the mistakes, the most informative first; never empty. */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the first finding. */
  public Finding first() {
    return findings.get(0);
  }

  private static String message(List<Finding> findings) {
    Finding first = findings.get(0);
    String where = first.at() == null ? "" : "\n  " + first.at();
    return first.explain(Texts.ofThisJvm()) + where;
  }
}
