package kobai.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * One forward and one backward pass of a layer, with everything that went in and came out. All
 * matrices are copies.
 *
 * @param layer the name of the layer
 * @param inputs what went in
 * @param y the layer's output, N×M
 * @param analytic the gradients of backward, dx first; null ones are left out, and shapes are as
 *     returned
 * @param earlierInput the input of the previous forward pass, if there was one
 */
public record Probe(
    String layer,
    PassInputs inputs,
    RealMatrix y,
    Map<Target, RealMatrix> analytic,
    @Nullable RealMatrix earlierInput) {

  /** Returns the input, N×D. */
  public RealMatrix x() {
    return inputs.x();
  }

  /** Returns ∂L/∂y, N×M. */
  public RealMatrix dout() {
    return inputs.dout();
  }

  /** Returns one gradient. */
  public RealMatrix analytic(Target target) {
    return analytic.get(target);
  }

  /** Returns all gradients that there should be: dx, then those of the parameters. */
  public List<Target> targets() {
    return inputs.targets();
  }

  /** Returns the same pass, with the input of the pass before. */
  public Probe after(RealMatrix earlier) {
    return new Probe(layer, inputs, y, new LinkedHashMap<>(analytic), earlier);
  }
}
