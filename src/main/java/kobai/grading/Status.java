package kobai.grading;

import java.util.Locale;
import kobai.finding.Blocked;
import kobai.finding.DoesNotCompile;
import kobai.finding.Finding;
import kobai.finding.NotStarted;

/** The status of a check or of a whole exercise. */
public enum Status {
  /** Everything is right. */
  PASSED,
  /** Something is wrong. */
  FAILED,
  /** The file, or another file that it needs, does not compile. */
  DOES_NOT_COMPILE,
  /** The method is still as the student received it. */
  NOT_STARTED,
  /** It builds on something that does not work yet. */
  BLOCKED;

  /** Returns the status of a check that ended with this finding. */
  static Status of(Finding finding) {
    if (finding instanceof NotStarted) {
      return NOT_STARTED;
    }
    if (finding instanceof DoesNotCompile) {
      return DOES_NOT_COMPILE;
    }
    return finding instanceof Blocked ? BLOCKED : FAILED;
  }

  /** Returns the stable name of this status, for machines: "not-started". */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
