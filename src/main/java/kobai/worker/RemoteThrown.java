package kobai.worker;

/** Carries what a student's code threw in another JVM. */
public final class RemoteThrown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Thrown thrown;

  /** Wraps what was thrown. */
  public RemoteThrown(Thrown thrown) {
    super(thrown.type(), null, false, false); // its own trace has no meaning
    this.thrown = thrown;
  }

  /** Returns what was thrown. */
  Thrown thrown() {
    return thrown;
  }
}
