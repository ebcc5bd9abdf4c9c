package layers;

class StaticInitialiser {
  static final int X;

  static {
    X = 1;
    System.exit(X); // refused: System.exit
  }
}
