package kobai.experiment;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kobai.nn.Formulas;
import kobai.nn.ForwardFormula;

/** The layers of the course, whose forward formulas the lessons give. */
public final class KnownLayers {
  /** y = x·W + b. */
  public static final LayerSpec AFFINE =
      LayerSpec.of("Affine", Formulas::affine)
          .with("W", Size.INPUTS, Size.OUTPUTS)
          .with("b", Size.ONE, Size.OUTPUTS);

  /** y = 1 / (1 + e⁻ˣ). */
  public static final LayerSpec SIGMOID = LayerSpec.of("Sigmoid", Formulas::sigmoid);

  /** y = max(x, 0). */
  public static final LayerSpec RELU = LayerSpec.of("ReLU", Formulas::relu);

  /** Turns scores into probabilities. */
  public static final LayerSpec SOFTMAX = LayerSpec.of("Softmax", Formulas::softmax);

  /** All layers, in the order of the course. */
  public static final List<LayerSpec> ALL = List.of(AFFINE, SIGMOID, RELU, SOFTMAX);

  private KnownLayers() {}

  /**
   * Returns whether a formula is one of the course's, which compute each row of y from the same row
   * of x alone.
   */
  public static boolean actsRowByRow(ForwardFormula formula) {
    for (LayerSpec spec : ALL) {
      if (spec.formula() == formula) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a formula is one of the course's with parameters, whose columns each act on the
   * same column of y alone.
   */
  public static boolean actsColumnByColumn(ForwardFormula formula) {
    return formula == AFFINE.formula();
  }

  /** Returns the layer of this name, if the course has one. */
  public static Optional<LayerSpec> find(String name) {
    return ALL.stream().filter(spec -> spec.name().equals(name)).findFirst();
  }

  /**
   * Returns the layer of this name.
   *
   * @throws IllegalArgumentException if the course has none; the message names those that it has
   */
  public static LayerSpec named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no layer is called "
                        + name
                        + "; there are "
                        + ALL.stream()
                            .map(LayerSpec::name)
                            .collect(Collectors.toCollection(TreeSet::new))));
  }
}
