package kobai.worker;

/** Thrown when a class is not a layer that can be graded. */
public final class NoLayer extends Exception {
  private static final long serialVersionUID = 1L;

  /** The reason why a class cannot be graded. */
  public enum Reason {
    /** There is no class of this name in the package. */
    NO_CLASS,
    /** The class cannot be instantiated: it is abstract, or not public. */
    NOT_PUBLIC,
    /** The class does not implement Layer. */
    NOT_A_LAYER,
    /** The class lacks the public constructor that the course has fixed. */
    NO_CONSTRUCTOR
  }

  private final Reason reason;

  /** Creates the exception with its reason. */
  public NoLayer(Reason reason) {
    super(reason.name(), null, false, false); // callers read only its reason
    this.reason = reason;
  }

  /** Returns why there is no layer. */
  public Reason reason() {
    return reason;
  }
}
