package kobai.experiment;

import java.util.Optional;

/**
 * Which gradient is meant, by the variable that L is differentiated with respect to: dx = ∂L/∂x
 * belongs to the input x, dW = ∂L/∂W to the parameter W.
 *
 * @param variable the name of the input or of the parameter: "x", "W"
 */
public record Target(String variable) {
  private static final String PREFIX = "d";

  /** The gradient with respect to the input, dx. */
  public static final Target INPUT = new Target("x");

  /** Returns the gradient with respect to the parameter of this name. */
  public static Target of(String parameter) {
    return new Target(parameter);
  }

  /** Returns the gradient of this name, "dx" or "dW"; nothing if no gradient is called so. */
  public static Optional<Target> parse(String gradient) {
    return gradient.startsWith(PREFIX)
        ? Optional.of(new Target(gradient.substring(PREFIX.length())))
        : Optional.empty();
  }

  /** Returns whether this is the gradient with respect to the input. */
  public boolean isInput() {
    return equals(INPUT);
  }

  /** Returns the name of the gradient: "dx", "dW". */
  public String displayed() {
    return PREFIX + variable;
  }

  @Override
  public String toString() {
    return displayed();
  }
}
