package layers;

class OfSuper extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  Object trace() {
    return super.getStackTrace(); // refused: IllegalStateException.getStackTrace
  }
}
