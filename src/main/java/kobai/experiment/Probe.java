package kobai.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * One forward and one backward pass of a layer, with everything that went in and came out. All
 * matrices are copies of their own.
 *
 * @param layer the name of the layer
 * @param inputs what went in
 * @param y the layer's output, N×M
 * @param analytic what backward gave, dx first; what was null is left out, and shapes are as they
 *     came
 * @param earlierInput the input of the forward pass before, if there was one
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

  /** Returns all gradients there should be: dx, then the parameters'. */
  public List<Target> targets() {
    return inputs.targets();
  }

  /** Returns the same pass, with its history. */
  public Probe after(RealMatrix earlier) {
    return new Probe(layer, inputs, y, new LinkedHashMap<>(analytic), earlier);
  }
}
