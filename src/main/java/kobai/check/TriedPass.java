package kobai.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kobai.experiment.PassInputs;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Comparison;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.ForwardDiffers;
import kobai.finding.Modified;
import kobai.finding.WrongShape;
import kobai.nn.ForwardFormula;
import kobai.nn.Parameter;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import kobai.numeric.Magnitude;
import kobai.numeric.NumericalGradient;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * One forward and one backward pass of a layer on inputs that somebody chose, and the numerical
 * gradients beside it. Whatever is known can be read at any time: if the layer's code never
 * returns, what it gave before is there.
 */
public final class TriedPass {
  private final String layer;
  private final PassInputs inputs;
  private final @Nullable ForwardFormula known;
  private final Map<Target, RealMatrix> gradients = new LinkedHashMap<>();
  private final Map<Target, GradientEstimate> numerical = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable RealMatrix y;

  /**
   * Prepares an attempt.
   *
   * @param layer the name of the layer
   * @param inputs what goes in
   * @param known the formula of its forward; null if its own forward counts as right
   */
  public TriedPass(String layer, PassInputs inputs, @Nullable ForwardFormula known) {
    this.layer = layer;
    this.inputs = inputs;
    this.known = known;
    if (known != null) {
      differentiate(known);
    }
  }

  /** Runs the layer; what goes wrong becomes a finding. */
  public void run(Supplier<GuardedLayer> maker) {
    GuardedLayer.findings(
            layer,
            () -> {
              GuardedLayer made = maker.get();
              made.requireParameters(inputs.parameters());
              forward(made);
              backward(made);
              if (known == null) {
                differentiate(LayerUnderTest.asFormula(maker.get()));
              }
              PassVerdicts.of(this, made.at("backward"), known != null).forEach(this::add);
              return List.of();
            })
        .all()
        .forEach(this::add);
  }

  private void forward(GuardedLayer made) {
    RealMatrix x = inputs.x().copy();
    RealMatrix given = made.forward(x);
    RealMatrix model = known == null ? inputs.dout() : known.apply(inputs.x(), inputs.values());
    if (given != null) {
      setY(given.copy());
    }
    if (known == null && given != null) {
      Requirements.shape("dout", given, inputs.dout(), null);
    }
    Requirements.shape("y", model, given, made.at("forward"));
    unchanged(made, "forward", "x", inputs.x(), x);
    if (known != null) {
      double tolerance = Estimate.ROUNDING * Math.max(1, Magnitude.largest(model));
      FirstDifference.firstDifference(model, given, tolerance)
          .ifPresent(
              at ->
                  add(
                      new ForwardDiffers(
                          at.row(), at.column(), given.copy(), model, false, made.at("forward"))));
    }
  }

  private void backward(GuardedLayer made) {
    RealMatrix dout = inputs.dout().copy();
    GuardedLayer.Outcome outcome = made.outcome(dout);
    RealMatrix dx = outcome.dx();
    if (dx != null) {
      put(Target.INPUT, dx.copy());
    } else if (outcome.ended() == null) {
      RealMatrix x = inputs.x();
      int rows = x.getRowDimension();
      add(new WrongShape("dx", rows, x.getColumnDimension(), null, made.at("backward")));
    }
    List<Parameter> parameters = made.parameters();
    List<String> names = List.copyOf(inputs.parameters().keySet());
    for (int k = 0; k < names.size(); k++) {
      FindingError refused = outcome.refused().get(parameters.get(k));
      RealMatrix gradient = parameters.get(k).gradient().copy();
      if (refused != null) {
        refused(Target.of(names.get(k)), refused);
      } else if (outcome.ended() == null || Magnitude.largest(gradient) > 0) { // else never set
        put(Target.of(names.get(k)), gradient);
      }
    }
    unchanged(made, "backward", "dout", inputs.dout(), dout);
    if (outcome.ended() != null) {
      outcome.ended().findings().forEach(this::add);
    }
  }

  private void refused(Target target, FindingError refused) {
    for (Finding finding : refused.findings()) {
      add(finding);
      if (finding instanceof WrongShape shape && shape.actual() != null) {
        put(target, shape.actual());
      }
    }
  }

  private void unchanged(
      GuardedLayer made, String method, String what, RealMatrix before, RealMatrix after) {
    FirstDifference.firstDifference(before, after, 0)
        .ifPresent(
            at -> {
              double was = before.getEntry(at.row(), at.column());
              double is = after.getEntry(at.row(), at.column());
              add(new Modified(what, method, at.row(), at.column(), was, is, made.at(method)));
            });
  }

  private void differentiate(ForwardFormula formula) {
    for (Target target : inputs.targets()) {
      GradientEstimate estimate =
          NumericalGradient.of(inputs.along(target, formula), inputs.point(target), inputs.dout());
      synchronized (this) {
        numerical.put(target, estimate);
      }
    }
  }

  /** Returns what went in. */
  public PassInputs inputs() {
    return inputs;
  }

  /** Returns the output, if forward returned one. */
  public synchronized Optional<RealMatrix> y() {
    return Optional.ofNullable(y);
  }

  /** Returns what the formula of the layer gives, if it is known. */
  public Optional<RealMatrix> expectedY() {
    return Optional.ofNullable(known).map(f -> f.apply(inputs.x(), inputs.values()));
  }

  /** Returns a gradient as the layer gave it, of whatever shape, if it did. */
  public synchronized Optional<RealMatrix> gradient(Target target) {
    return Optional.ofNullable(gradients.get(target));
  }

  /** Returns a numerical gradient, if it is known. */
  public synchronized Optional<GradientEstimate> numerical(Target target) {
    return Optional.ofNullable(numerical.get(target));
  }

  /** Returns a gradient and the numerical one, if both are known and have the same shape. */
  public synchronized Optional<Comparison> comparison(Target target) {
    RealMatrix gradient = gradients.get(target);
    GradientEstimate estimate = numerical.get(target);
    RealMatrix model = inputs.point(target);
    if (gradient == null
        || estimate == null
        || gradient.getRowDimension() != model.getRowDimension()
        || gradient.getColumnDimension() != model.getColumnDimension()) {
      return Optional.empty();
    }
    RealMatrix output = y == null ? inputs.dout() : y;
    Probe probe = new Probe(layer, inputs, output, new LinkedHashMap<>(gradients), null);
    return Optional.of(new Comparison(target, probe, estimate));
  }

  /** Returns everything that is wrong, in the order in which it happened. */
  public synchronized List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Adds what is known from elsewhere: that the code did not return. */
  public synchronized void add(Finding finding) {
    findings.add(finding);
  }

  private synchronized void put(Target target, RealMatrix gradient) {
    gradients.put(target, gradient);
  }

  private synchronized void setY(RealMatrix y) {
    this.y = y;
  }
}
