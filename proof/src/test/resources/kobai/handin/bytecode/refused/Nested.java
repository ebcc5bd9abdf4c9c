package layers;

class Nested {
  int fine() {
    return 1;
  }

  static class Deep {
    class Deeper {
      void run() {
        Runnable end =
            () -> {
              Object hidden =
                  new Object() {
                    int x = Runtime.version().feature(); // refused: Runtime.version
                  };
              hidden.hashCode();
            };
        end.run();
      }
    }
  }
}
