package kobai.handin.ingest;

import kobai.finding.NotAccepted;
import kobai.finding.NotAccepted.Reason;
import kobai.text.Printable;

/** Thrown if a hand-in turns out not to be acceptable; never leaves this package. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient NotAccepted finding;

  Refusal(Reason reason, String detail) {
    super(reason + " " + detail);
    this.finding = new NotAccepted(reason, Printable.name(detail));
  }

  NotAccepted finding() {
    return finding;
  }
}
