package kobai.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kobai.experiment.PassInputs;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Comparison;
import kobai.finding.FindingError;
import kobai.finding.Verdict;
import kobai.nn.ForwardFormula;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.numeric.GradientEstimate;
import kobai.numeric.GradientMethod;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A layer under check: makes instances of it, runs them, and compares what they give with numerical
 * gradients. Anything that cannot be compared (null, a wrong shape, NaN, a wrong forward) ends the
 * check with a {@link FindingError}.
 *
 * @param maker gives a new layer each time
 * @param name its name in messages
 * @param known the forward formula, or null if the layer's own forward counts as right
 * @param start the initial parameters of the layer, if the formula is known
 * @param method the method of numerical gradients
 */
public record LayerUnderTest(
    Supplier<? extends Layer> maker,
    String name,
    @Nullable ForwardFormula known,
    Map<String, RealMatrix> start,
    GradientMethod method) {

  /** Makes a new layer, and checks that it holds the parameters it was given. */
  public GuardedLayer make() {
    GuardedLayer layer = GuardedLayer.make(name, CodeLocation.UNKNOWN, maker::get);
    if (known != null) {
      layer.requireParameters(start);
    }
    return layer;
  }

  /** Runs forward and backward once. */
  Probe run(GuardedLayer layer, RealMatrix x, RealMatrix dout) {
    RealMatrix y = forward(layer, x);
    return backward(layer, x, dout, y);
  }

  /** Returns the required output for x: from the formula, or from a new layer if none is known. */
  RealMatrix output(RealMatrix x) {
    return known == null ? forward(make(), x) : known.apply(x, List.copyOf(start.values()));
  }

  /** Runs forward on a copy of x and checks the output; returns a copy of the output. */
  public RealMatrix forward(GuardedLayer layer, RealMatrix x) {
    if (known == null) {
      RealMatrix y = forwardOnce(layer, x);
      Requirements.sameOutput(layer.forward(x.copy()), y, true, layer.at("forward"));
      return y;
    }
    // Computed before the layer can change its parameters.
    RealMatrix expected = known.apply(x, List.copyOf(parameters(layer).values()));
    RealMatrix y = forward(layer, x, expected);
    Requirements.sameOutput(expected, y, false, layer.at("forward"));
    return y;
  }

  /** Runs forward on a copy of x; returns a copy of its output without checking the numbers. */
  public RealMatrix forwardOnce(GuardedLayer layer, RealMatrix x) {
    return forward(layer, x, null);
  }

  private static RealMatrix forward(GuardedLayer layer, RealMatrix x, @Nullable RealMatrix model) {
    RealMatrix y = layer.forward(x.copy());
    SourceLine at = layer.at("forward");
    Requirements.shape("y", model == null ? orElse(y, x) : model, y, at);
    Requirements.finite("y", y, x, at);
    return y.copy(); // before the layer can use that matrix again
  }

  /** Runs backward on a copy of dout, after a forward with x that returned y. */
  public Probe backward(GuardedLayer layer, RealMatrix x, RealMatrix dout, RealMatrix y) {
    Map<String, RealMatrix> parameters = parameters(layer);
    return probe(layer, new PassInputs(x, dout, parameters), y, layer.backward(dout.copy()));
  }

  /** Reads the gradients that a layer holds now, after a backward that returned dx. */
  Probe probe(GuardedLayer layer, PassInputs inputs, RealMatrix y, @Nullable RealMatrix dx) {
    Map<Target, RealMatrix> analytic = new LinkedHashMap<>();
    keep(analytic, Target.INPUT, dx);
    int k = 0;
    for (String name : inputs.parameters().keySet()) {
      keep(analytic, Target.of(name), layer.parameters().get(k++).gradient());
    }
    return new Probe(layer.name(), inputs, y, analytic, null);
  }

  private static void keep(
      Map<Target, RealMatrix> analytic, Target target, @Nullable RealMatrix gradient) {
    if (gradient != null) {
      analytic.put(target, gradient.copy());
    }
  }

  /** Ends the check unless the gradient has the shape of its input or parameter, and is finite. */
  private static void requireUsable(GuardedLayer layer, Probe probe, Target target) {
    SourceLine at = layer.at("backward");
    RealMatrix gradient = probe.analytic().get(target);
    Requirements.shape(target.displayed(), probe.inputs().point(target), gradient, at);
    Requirements.finite(target.displayed(), gradient, probe.x(), at);
  }

  /** Ends the check unless every gradient can be compared. */
  public void requireUsable(GuardedLayer layer, Probe probe) {
    probe.targets().forEach(target -> requireUsable(layer, probe, target));
  }

  /** Compares one gradient of a probe with the numerical one. */
  Comparison compare(GuardedLayer layer, Probe probe, Target target) {
    requireUsable(layer, probe, target);
    PassInputs inputs = probe.inputs();
    ForwardFormula f = known == null ? ownForward() : known;
    GradientEstimate numerical =
        known == null
            ? method.of(inputs.along(target, f), inputs.point(target), inputs.dout())
            : RememberedGradients.of(known, method, target, inputs);
    Comparison comparison = new Comparison(target, probe, numerical);
    UnaryOperator<RealMatrix> along = inputs.along(target, f);
    return SmallEntries.judged(this, OwnNoise.judged(this, comparison), along);
  }

  /** Returns the gradients of a probe that are wrong. */
  List<Comparison> wrong(GuardedLayer layer, Probe probe) {
    return probe.targets().stream()
        .map(target -> compare(layer, probe, target))
        .filter(comparison -> comparison.verdict() == Verdict.WRONG)
        .toList();
  }

  /**
   * Returns copies of a layer's parameters by name; a network may hold several with the same name.
   * Ends the check if there are others than the layer was made with: a parameter that forward does
   * not use would have a right gradient, 0, without any work.
   */
  Map<String, RealMatrix> parameters(GuardedLayer layer) {
    Map<String, RealMatrix> values = named(layer.parameters());
    if (known != null && !values.keySet().equals(start.keySet())) {
      throw layer.otherParameters(String.join(", ", values.keySet()));
    }
    return values;
  }

  /** Returns copies of the values of parameters by name, in their order. */
  static Map<String, RealMatrix> named(List<Parameter> parameters) {
    Map<String, RealMatrix> values = new LinkedHashMap<>();
    for (Parameter p : parameters) {
      String name = String.valueOf(p.name()); // may be null in a student's layer
      String unique = name;
      for (int n = 2; values.containsKey(unique); n++) {
        unique = name + n;
      }
      values.put(unique, p.value().copy());
    }
    return values;
  }

  /** Returns the layer's own forward as a function, for layers whose formula is not known. */
  ForwardFormula ownForward() {
    ForwardFormula own = asFormula(make());
    return (x, values) -> own.apply(x.copy(), values);
  }

  /**
   * Returns a layer as a function of x and its parameters; the layer may keep the matrices that the
   * function gets.
   */
  public static ForwardFormula asFormula(GuardedLayer layer) {
    return (x, values) -> {
      List<Parameter> parameters = layer.parameters();
      for (int k = 0; k < values.size(); k++) {
        parameters.get(k).setValue(values.get(k));
      }
      return layer.forward(x);
    };
  }

  private static RealMatrix orElse(@Nullable RealMatrix y, RealMatrix otherwise) {
    return y == null ? otherwise : y;
  }
}
