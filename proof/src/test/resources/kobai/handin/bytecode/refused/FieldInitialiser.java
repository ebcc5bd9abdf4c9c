package layers;

class FieldInitialiser {
  private final Runtime runtime = Runtime.getRuntime(); // refused: Runtime.getRuntime
}
