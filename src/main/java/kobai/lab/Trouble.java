package kobai.lab;

import kobai.finding.Finding;

/** Why work ended before its end. What was finished by then is kept. */
public sealed interface Trouble {

  /** Somebody wanted it to end. */
  record Interrupted() implements Trouble {}

  /** A layer threw something, or did not come back. */
  record Broken(Finding finding) implements Trouble {}
}
