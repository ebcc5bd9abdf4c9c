package kobai.nn;

/** Thrown by a method that the student has not written yet: the exercise has not been started. */
public final class NotImplemented extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Reports a method that is not written yet.
   *
   * @param method the name of the method, for example "Affine.backward"
   */
  public NotImplemented(String method) {
    super(method + " is not written yet");
  }
}
