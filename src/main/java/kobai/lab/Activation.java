package kobai.lab;

/** The function that the hidden units apply to their sums. */
public enum Activation {
  /** Squeezed into the interval from 0 to 1. */
  SIGMOID("Sigmoid"),
  /** Cut off at 0. */
  RELU("ReLU");

  private final String layer;

  Activation(String layer) {
    this.layer = layer;
  }

  /** Returns the name of the layer: "Sigmoid". */
  String layer() {
    return layer;
  }
}
