package kobai.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * One forward and one backward pass, with everything that went in and came out. All matrices are
 * copies of their own.
 *
 * @param layer the name of the layer
 * @param x the input, N×D
 * @param dout ∂L/∂y, N×M
 * @param parameters the values of the parameters by name
 * @param y the layer's output, N×M
 * @param analytic what backward gave, dx first; what was null is left out, and shapes are as they
 *     came
 * @param earlierInput the input of the forward pass before, if there was one
 */
public record Probe(
    String layer,
    RealMatrix x,
    RealMatrix dout,
    Map<String, RealMatrix> parameters,
    RealMatrix y,
    Map<Target, RealMatrix> analytic,
    @Nullable RealMatrix earlierInput) {

  /** Returns one gradient. */
  public RealMatrix analytic(Target target) {
    return analytic.get(target);
  }

  /** Returns all gradients there should be: dx, then the parameters'. */
  public List<Target> targets() {
    List<Target> targets = new ArrayList<>(List.of(Target.INPUT));
    parameters.keySet().forEach(name -> targets.add(Target.of(name)));
    return targets;
  }

  /** Returns the matrix that a gradient belongs to: x for dx, W for dW. */
  public RealMatrix point(Target target) {
    return target.isInput() ? x : parameters.get(target.variable());
  }

  /** Returns the values of the parameters, in the layer's order. */
  public List<RealMatrix> values() {
    return List.copyOf(parameters.values());
  }

  /** Returns the same pass, with its history. */
  public Probe after(RealMatrix earlier) {
    return new Probe(layer, x, dout, parameters, y, new LinkedHashMap<>(analytic), earlier);
  }
}
