package kobai.train;

import java.util.List;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Gradient descent: every parameter takes a step against its gradient, value ← value − η·gradient.
 */
public final class GradientDescent {
  private final double learningRate;

  /**
   * Creates the rule.
   *
   * @param learningRate η, greater than 0
   * @throws IllegalArgumentException unless it is positive and finite
   */
  public GradientDescent(double learningRate) {
    if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
      throw new IllegalArgumentException(
          "the learning rate must be positive and finite, but is " + learningRate);
    }
    this.learningRate = learningRate;
  }

  /** Moves every parameter by one step; each gets a new value matrix. */
  public void step(List<Parameter> parameters) {
    for (Parameter p : parameters) {
      p.setValue(moved(p.value(), p.gradient()));
    }
  }

  private RealMatrix moved(RealMatrix value, RealMatrix gradient) {
    RealMatrix moved = value.copy();
    for (int i = 0; i < value.getRowDimension(); i++) {
      for (int j = 0; j < value.getColumnDimension(); j++) {
        moved.addToEntry(i, j, -learningRate * gradient.getEntry(i, j));
      }
    }
    return moved;
  }
}
