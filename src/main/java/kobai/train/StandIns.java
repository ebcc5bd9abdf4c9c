package kobai.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kobai.check.GuardedLayer;
import kobai.check.WatchedLayer;
import kobai.nn.Formulas;
import kobai.nn.ForwardFormula;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.numeric.NumericalLayer;
import kobai.numeric.TwoPointGradient;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Makes a numerical stand-in for every layer of the course, so that a network can train without it.
 */
public final class StandIns implements LayerMaker {
  private static final Map<String, ForwardFormula> FORMULAS =
      Map.of(
          "Affine", Formulas::affine,
          "Sigmoid", Formulas::sigmoid,
          "ReLU", Formulas::relu,
          "Softmax", Formulas::softmax);

  /** What formulas call the arguments of the constructor of Affine; the other layers have none. */
  private static final List<String> PARAMETERS = List.of("W", "b");

  private final double step;
  private final Map<String, ForwardFormula> formulas;

  /** Makes stand-ins whose difference quotients take the best step. */
  public StandIns() {
    this(TwoPointGradient.BEST_STEP, FORMULAS);
  }

  private StandIns(double step, Map<String, ForwardFormula> formulas) {
    this.step = step;
    this.formulas = formulas;
  }

  /** Returns stand-ins whose difference quotients take another step. */
  StandIns stepping(double step) {
    return new StandIns(step, formulas);
  }

  /**
   * Returns stand-ins of which one computes another function.
   *
   * @param name of the layer whose place it takes
   */
  StandIns computing(String name, ForwardFormula formula) {
    Map<String, ForwardFormula> other = new TreeMap<>(formulas);
    other.put(name, formula);
    return new StandIns(step, other);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the course has no layer of that name
   */
  @Override
  public Layer make(String name, RealMatrix... arguments) {
    return new NumericalLayer(formula(name, formulas), step, parameters(arguments));
  }

  /**
   * Puts a watch on a layer of the course.
   *
   * @param name of its exercise
   * @param arguments what its constructor was given
   */
  public static Layer watched(String name, GuardedLayer layer, RealMatrix... arguments) {
    return watched(formula(name, FORMULAS), layer, arguments);
  }

  /**
   * Puts a watch on any layer.
   *
   * @param formula what its forward must compute
   * @param arguments what its constructor was given
   */
  public static Layer watched(ForwardFormula formula, GuardedLayer layer, RealMatrix... arguments) {
    return new WatchedLayer(layer, formula, List.of(parameters(arguments)));
  }

  private static Parameter[] parameters(RealMatrix... arguments) {
    Parameter[] parameters = new Parameter[arguments.length];
    for (int k = 0; k < arguments.length; k++) {
      parameters[k] = new Parameter(PARAMETERS.get(k), arguments[k].copy());
    }
    return parameters;
  }

  private static ForwardFormula formula(String name, Map<String, ForwardFormula> formulas) {
    ForwardFormula formula = formulas.get(name);
    if (formula == null) {
      throw new IllegalArgumentException(
          "no layer is called " + name + "; there are " + new TreeSet<>(formulas.keySet()));
    }
    return formula;
  }
}
