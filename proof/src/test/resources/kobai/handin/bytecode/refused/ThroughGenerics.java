package layers;

class ThroughGenerics<T> {
  interface Traced<T> {
    T getStackTrace();
  }

  static class Wrong // refused: RuntimeException.getStackTrace
      extends RuntimeException implements Traced<StackTraceElement[]> {
    private static final long serialVersionUID = 1L;
  }

  static Object trace(Traced<?> e) {
    return e.getStackTrace();
  }
}
