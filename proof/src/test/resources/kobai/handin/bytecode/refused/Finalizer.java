package layers;

class Finalizer {
  @Override
  @SuppressWarnings("all")
  protected void finalize() {
    int x = 1; // refused: finalize
  }
}
