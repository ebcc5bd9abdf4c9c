package layers;

class EarliestLine {
  class Last {
    void run() {
      System.gc(); // refused: System.gc
    }
  }

  Object run() {
    return Runtime.getRuntime();
  }
}
