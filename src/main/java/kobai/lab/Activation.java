package kobai.lab;

/** What the hidden units do with their sums. */
public enum Activation implements Named {
  /** Squeezed into the interval from 0 to 1. */
  SIGMOID("sigmoid", "Sigmoid"),
  /** Cut off at 0. */
  RELU("relu", "ReLU");

  private final String id;
  private final String layer;

  Activation(String id, String layer) {
    this.id = id;
    this.layer = layer;
  }

  @Override
  public String id() {
    return id;
  }

  /** Returns the name of the layer: "Sigmoid". */
  String layer() {
    return layer;
  }
}
