package kobai.diagnosis;

import kobai.finding.Finding;
import kobai.finding.Findings;
import kobai.finding.Threw;
import kobai.finding.Unusable;

/** Which findings of a check call for an {@link Examination}. */
public final class Referral {
  private Referral() {}

  /**
   * Returns whether they do: something is wrong, there is a layer, and it did not use up the
   * memory, which it would do again.
   */
  public static boolean isCalledFor(Findings findings) {
    return !findings.right()
        && findings.all().stream()
            .noneMatch(finding -> usesUpMemory(finding) || lacksConstructor(finding));
  }

  private static boolean usesUpMemory(Finding finding) {
    return finding instanceof Threw threw && threw.exception().equals("OutOfMemoryError");
  }

  private static boolean lacksConstructor(Finding finding) {
    return finding instanceof Unusable unusable
        && unusable.reason() == Unusable.Reason.NO_CONSTRUCTOR;
  }
}
