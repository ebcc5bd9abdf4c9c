package kobai.nn;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A matrix that learns: a value, and the gradient of the loss with respect to it.
 *
 * <p>Nothing is copied: {@link #value()} returns the same matrix that was given. Learning replaces
 * it through {@link #setValue}, so a layer asks for {@code value()} each time it computes.
 */
public final class Parameter {
  private final String name;
  private RealMatrix value;
  private RealMatrix gradient; // same shape as value

  /**
   * Creates a parameter whose gradient is zero.
   *
   * @param name its name in the formulas, for example "W" or "b"
   * @param value the value at which learning begins
   */
  public Parameter(String name, RealMatrix value) {
    this.name = name;
    this.value = value;
    this.gradient =
        MatrixUtils.createRealMatrix(value.getRowDimension(), value.getColumnDimension());
  }

  /** Returns the parameter's name in the formulas. */
  public String name() {
    return name;
  }

  /** Returns the current value. */
  public RealMatrix value() {
    return value;
  }

  /**
   * Replaces the value.
   *
   * @throws ShapeMismatch unless the new value has the shape of the old one
   */
  public void setValue(RealMatrix value) {
    this.value = ShapeMismatch.require(name, this.value, value);
  }

  /** Returns ∂L/∂value as the latest backward pass set it; zero before the first. */
  public RealMatrix gradient() {
    return gradient;
  }

  /**
   * Sets ∂L/∂value.
   *
   * @throws ShapeMismatch unless the gradient has the shape of the value
   */
  public void setGradient(RealMatrix gradient) {
    try {
      this.gradient = ShapeMismatch.require("d" + name, value, gradient);
    } catch (ShapeMismatch refusal) {
      Refusals.note(this, refusal);
    }
  }
}
