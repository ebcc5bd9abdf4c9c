package kobai.nn;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One differentiable step of a network, y = f(x), applied to every row of a batch.
 *
 * <p>Every layer promises the following:
 *
 * <ul>
 *   <li>arguments are never modified, neither {@code x} nor {@code dout};
 *   <li>{@code backward} belongs to the latest {@code forward}, and may be called more than once;
 *   <li>gradients are <em>set</em>, not accumulated over calls;
 *   <li>a layer may be used again with another batch size, and together with others of its class.
 * </ul>
 */
public interface Layer {

  /**
   * Computes the output, and keeps what {@link #backward} will need.
   *
   * @param x the input, N×D
   * @return the output y, N×M
   */
  RealMatrix forward(RealMatrix x);

  /**
   * Carries the gradient of the loss L from the output back to the input, and sets the gradient of
   * every parameter.
   *
   * @param dout ∂L/∂y, N×M: how much the loss changes with each entry of the output
   * @return dx = ∂L/∂x, N×D
   */
  RealMatrix backward(RealMatrix dout);

  /** Returns the parameters that this layer learns, in a fixed order; by default there are none. */
  default List<Parameter> parameters() {
    return List.of();
  }
}
