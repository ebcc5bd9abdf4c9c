package layers;

record CompactConstructor(int x) {
  CompactConstructor {
    Runtime.getRuntime().halt(x); // refused: Runtime.getRuntime
  }
}
