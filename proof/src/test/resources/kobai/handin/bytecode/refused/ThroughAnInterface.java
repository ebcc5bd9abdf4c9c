package layers;

class ThroughAnInterface extends RuntimeException implements ThroughAnInterfaceToo {
  private static final long serialVersionUID = 1L;

  static Object trace(ThroughAnInterfaceToo e) {
    return e.fillInStackTrace();
  }
}

interface ThroughAnInterfaceToo {
  Throwable fillInStackTrace(); // refused without a line: ThroughAnInterface.fillInStackTrace
}
