package kobai.nn;

import org.apache.commons.math3.linear.RealMatrix;

/** A scalar objective over a batch: how far the outputs y are from their targets t. */
public interface Loss {

  /**
   * Computes the loss, and keeps what {@link #backward} will need.
   *
   * @param y the outputs, N×M
   * @param t the targets, N×M
   * @return L, one number for the whole batch
   */
  double forward(RealMatrix y, RealMatrix t);

  /**
   * Returns the gradient of the latest loss with respect to the outputs.
   *
   * @return ∂L/∂y, N×M: the first {@code dout} of a backward pass
   */
  RealMatrix backward();
}
