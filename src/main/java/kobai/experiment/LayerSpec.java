package kobai.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import kobai.nn.ForwardFormula;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The specification of a layer, shared by all code that makes, checks, diagnoses or imitates it.
 *
 * <pre>{@code
 * LayerSpec.of("Affine", Formulas::affine)
 *     .with("W", Size.INPUTS, Size.OUTPUTS)
 *     .with("b", Size.ONE, Size.OUTPUTS)
 * }</pre>
 *
 * @param name the name of its class and of its exercise
 * @param formula what its forward must compute
 * @param parameters the parameters of its constructor, in this order
 */
public record LayerSpec(String name, ForwardFormula formula, List<ParameterSpec> parameters) {

  /** Creates an unmodifiable copy. */
  public LayerSpec {
    parameters = List.copyOf(parameters);
  }

  /** Describes a layer without parameters. */
  public static LayerSpec of(String name, ForwardFormula formula) {
    return new LayerSpec(name, formula, List.of());
  }

  /** Describes the same layer with one more parameter at the end. */
  public LayerSpec with(String parameter, Size rows, Size columns) {
    List<ParameterSpec> more = new ArrayList<>(parameters);
    more.add(new ParameterSpec(parameter, rows, columns));
    return new LayerSpec(name, formula, more);
  }

  /** Returns whether the parameters fix the width of x. */
  public boolean fixesInputs() {
    return parameters.stream().anyMatch(ParameterSpec::fixesInputs);
  }

  /**
   * Returns values of the parameters by name, in the layer's order.
   *
   * @throws IllegalArgumentException unless there is one for each
   */
  public Map<String, RealMatrix> named(RealMatrix... values) {
    if (values.length != parameters.size()) {
      throw new IllegalArgumentException(
          name + " has " + parameters.size() + " parameters, not " + values.length);
    }
    Map<String, RealMatrix> named = new LinkedHashMap<>();
    for (int k = 0; k < values.length; k++) {
      named.put(parameters.get(k).name(), values[k]);
    }
    return named;
  }

  /**
   * Makes a value for each parameter, by name, in the layer's order.
   *
   * @param inputs how many columns x has
   * @param outputs how many columns y is to have, if the layer leaves a choice
   * @param maker makes a matrix with this many rows and columns
   */
  public Map<String, RealMatrix> values(
      int inputs, int outputs, BiFunction<Integer, Integer, RealMatrix> maker) {
    Map<String, RealMatrix> made = new LinkedHashMap<>();
    for (ParameterSpec parameter : parameters) {
      int rows = parameter.rows().of(inputs, outputs);
      made.put(parameter.name(), maker.apply(rows, parameter.columns().of(inputs, outputs)));
    }
    return made;
  }

  /** Returns parameters that hold copies of these values, in the same order. */
  public static Parameter[] parameters(Map<String, RealMatrix> values) {
    return values.entrySet().stream()
        .map(entry -> new Parameter(entry.getKey(), entry.getValue().copy()))
        .toArray(Parameter[]::new);
  }
}
