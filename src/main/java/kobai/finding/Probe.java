package kobai.finding;

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
 * @param analytic what backward gave: "dx", then "d" and the name of each parameter; what was null
 *     is left out, and shapes are as they came
 * @param earlierInput the input of the forward pass before, if there was one
 */
public record Probe(
    String layer,
    RealMatrix x,
    RealMatrix dout,
    Map<String, RealMatrix> parameters,
    RealMatrix y,
    Map<String, RealMatrix> analytic,
    @Nullable RealMatrix earlierInput) {

  /** The name under which {@link #analytic} holds the gradient with respect to the input. */
  public static final String DX = "dx";

  /** Returns the gradient of the given name, for example "dW". */
  public RealMatrix analytic(String target) {
    return analytic.get(target);
  }

  /** Returns the names of all gradients there should be: "dx", then the parameters'. */
  public List<String> targets() {
    List<String> targets = new ArrayList<>(List.of(DX));
    parameters.keySet().forEach(name -> targets.add("d" + name));
    return targets;
  }

  /** Returns the matrix that a gradient belongs to: x for "dx", W for "dW". */
  public RealMatrix point(String target) {
    return target.equals(DX) ? x : parameters.get(target.substring(1));
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
