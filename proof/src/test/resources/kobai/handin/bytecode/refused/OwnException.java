package layers;

class OwnException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  boolean isTest() {
    return getStackTrace().length > 3; // refused: OwnException.getStackTrace
  }
}
