package kobai.train;

import kobai.nn.Loss;
import kobai.nn.ShapeMismatch;
import kobai.numeric.NumericalGradient;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A loss that knows its formula, and takes its gradient numerically: what a loss's backward looks
 * like is for the reader to find.
 */
abstract class NumericalLoss implements Loss {
  private @Nullable RealMatrix y; // N×M, kept for backward
  private @Nullable RealMatrix t; // N×M, kept for backward

  /** The formula. */
  abstract double value(RealMatrix y, RealMatrix t);

  /**
   * {@inheritDoc}
   *
   * @throws ShapeMismatch unless y and t have the same shape
   */
  @Override
  public double forward(RealMatrix y, RealMatrix t) {
    this.y = y;
    this.t = ShapeMismatch.require("t", y, t);
    return value(y, t);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException before the first forward
   */
  @Override
  public RealMatrix backward() {
    RealMatrix y = this.y;
    RealMatrix t = this.t;
    if (y == null || t == null) {
      throw new IllegalStateException("backward needs a forward pass first");
    }
    return NumericalGradient.of(v -> value(v, t), y).values();
  }
}
