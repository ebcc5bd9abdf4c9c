package kobai.diagnosis.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A possible explanation ("reading") of a gradient: how dout was changed first, which pattern was
 * applied to it, and which constant it was multiplied by. Each of the three may be a mistake; if
 * none is, the gradient is right.
 */
public record Hypothesis(Pattern pattern, DoutTreatment upstream, Factor factor) {

  /** No mistake at all. */
  public static final Hypothesis RIGHT =
      new Hypothesis(Pattern.CHAIN_RULE, DoutTreatment.AS_IT_IS, Factor.ONE);

  /** Returns the stable names of the mistakes; none if the gradient is right. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>(List.of(pattern.id(), upstream.id()));
    ids.removeIf(String::isEmpty);
    ids.addAll(factor.ids());
    return ids;
  }

  /** Returns the gradients that are possible with this reading. */
  public List<RealMatrix> predict(Pass pass, Target target) {
    List<RealMatrix> predicted = new ArrayList<>();
    for (RealMatrix gradient : unscaled(pass, target)) {
      predicted.add(gradient.scalarMultiply(factor.in(pass)));
    }
    return predicted;
  }

  private List<RealMatrix> unscaled(Pass pass, Target target) {
    return pattern.predict(upstream.change(pass), target);
  }

  /** Returns whether the gradient is one that this reading predicts. */
  public boolean fits(Pass pass, Target target, @Nullable RealMatrix gradient) {
    if (gradient == null) {
      return false;
    }
    for (RealMatrix predicted : predict(pass, target)) {
      if (Closeness.same(gradient, predicted)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether this reading explains all observations, and differs from the chain rule in at
   * least one of them.
   */
  boolean explains(List<Observation> seen, Target target) {
    boolean telling = false;
    for (Observation one : seen) {
      RealMatrix gradient = one.gradient(target);
      if (!fits(one.pass(), target, gradient)) {
        return false;
      }
      telling |= !pattern.equals(Pattern.CHAIN_RULE) && addsSomething(one, target);
    }
    return telling || pattern.equals(Pattern.CHAIN_RULE);
  }

  /** Returns whether the pattern differs from the chain rule here; if not, it is not a mistake. */
  private boolean addsSomething(Observation one, Target target) {
    RealMatrix without =
        upstream.change(one.pass()).gradient(target).scalarMultiply(factor.in(one.pass()));
    RealMatrix gradient = one.gradient(target);
    return gradient != null && !Closeness.same(gradient, without);
  }

  /** Returns whether this reading fits up to a constant; one pass excludes most readings. */
  boolean isConceivable(Observation one, Target target) {
    return fits(one.pass(), target, one.gradient(target)) || constant(one, target).isPresent();
  }

  /** Finds the constants that make this reading fit. */
  List<Hypothesis> scaled(List<Observation> seen, Target target) {
    List<Pass> passes = new ArrayList<>();
    List<Double> constants = new ArrayList<>();
    for (Observation one : seen) {
      Optional<Double> constant = constant(one, target);
      if (constant.isEmpty()) {
        return List.of();
      }
      passes.add(one.pass());
      constants.add(constant.get());
    }
    List<Hypothesis> readings = new ArrayList<>();
    for (Factor found : Factor.of(passes, constants)) {
      readings.add(new Hypothesis(pattern, upstream, found));
    }
    return readings;
  }

  private Optional<Double> constant(Observation one, Target target) {
    RealMatrix gradient = one.gradient(target);
    if (gradient != null) {
      for (RealMatrix predicted : unscaled(one.pass(), target)) {
        Optional<Double> constant = Closeness.proportional(gradient, predicted);
        if (constant.isPresent()) {
          return constant;
        }
      }
    }
    return Optional.empty();
  }
}
