package kobai.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kobai.nn.ForwardFormula;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The inputs of a layer in one forward and one backward pass.
 *
 * @param x the input, N×D
 * @param dout ∂L/∂y, N×M
 * @param parameters the values of the parameters by name, in the layer's order
 */
public record PassInputs(RealMatrix x, RealMatrix dout, Map<String, RealMatrix> parameters) {

  /** Returns all gradients that backward must give: dx, then those of the parameters. */
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

  /** Returns a copy in which another matrix replaces the one that a gradient belongs to. */
  public PassInputs at(Target target, RealMatrix point) {
    if (target.isInput()) {
      return new PassInputs(point, dout, parameters);
    }
    Map<String, RealMatrix> changed = new LinkedHashMap<>(parameters);
    changed.put(target.variable(), point);
    return new PassInputs(x, dout, changed);
  }

  /** Returns the output of a formula as a function of the matrix that a gradient belongs to. */
  public UnaryOperator<RealMatrix> along(Target target, ForwardFormula formula) {
    List<RealMatrix> values = values();
    if (target.isInput()) {
      return v -> formula.apply(v, values);
    }
    int k = List.copyOf(parameters.keySet()).indexOf(target.variable());
    return v -> formula.apply(x, NumericalLayer.replaced(values, k, v));
  }
}
