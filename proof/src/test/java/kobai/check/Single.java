package kobai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kobai.finding.Finding;
import kobai.finding.Findings;

/** Findings that are to hold one finding alone. */
final class Single {
  private Single() {}

  /** Returns the only finding. */
  static Finding only(Findings findings) {
    assertEquals(1, findings.all().size(), findings.toString());
    return findings.all().get(0);
  }
}
