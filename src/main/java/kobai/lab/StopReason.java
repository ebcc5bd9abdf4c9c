package kobai.lab;

import kobai.finding.Finding;

/** Why work ended before its end. What was finished by then is kept. */
public sealed interface StopReason {

  /** Somebody wanted it to end. */
  record Interrupted() implements StopReason {}

  /** A layer threw something, or did not come back. */
  record Broken(Finding finding) implements StopReason {}
}
