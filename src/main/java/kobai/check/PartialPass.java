package kobai.check;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.experiment.PassInputs;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.NotStarted;
import kobai.finding.Threw;
import kobai.finding.WrongShape;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A pass of which each gradient is judged by itself: backward may have ended early, and {@link
 * Parameter#setGradient} may have refused a gradient.
 *
 * @param probe the pass, with the gradients that it gave
 * @param missing why it did not give the others
 */
record PartialPass(Probe probe, Map<Target, FindingError> missing) {

  /** Runs forward and backward once. */
  static PartialPass run(
      LayerUnderTest subject, GuardedLayer layer, RealMatrix x, RealMatrix dout) {
    RealMatrix y = subject.forward(layer, x);
    Map<String, RealMatrix> parameters = subject.parameters(layer);
    List<double[][]> before = layer.parameters().stream().map(p -> p.gradient().getData()).toList();
    GuardedLayer.Outcome outcome = layer.outcome(dout.copy());
    if (outcome.ended() != null && !goesOn(outcome.ended().first())) {
      throw outcome.ended();
    }

    Map<Target, RealMatrix> analytic = new LinkedHashMap<>();
    Map<Target, FindingError> missing = new LinkedHashMap<>();
    if (outcome.ended() != null) {
      missing.put(Target.INPUT, outcome.ended());
    } else if (outcome.dx() != null) {
      analytic.put(Target.INPUT, outcome.dx().copy());
    }
    int k = 0;
    for (String name : parameters.keySet()) {
      Parameter p = layer.parameters().get(k);
      FindingError refused = outcome.refused().get(p);
      if (refused != null) {
        missing.put(Target.of(name), refused);
      } else if (outcome.ended() != null && isAsBefore(p, before.get(k))) {
        missing.put(Target.of(name), outcome.ended());
      } else {
        analytic.put(Target.of(name), p.gradient().copy());
      }
      k++;
    }
    PassInputs inputs = new PassInputs(x, dout, parameters);
    return new PartialPass(new Probe(layer.name(), inputs, y, analytic, null), missing);
  }

  /** Returns whether the layer can still be asked for what it has set. */
  private static boolean goesOn(Finding ended) {
    boolean threw =
        ended instanceof Threw exception && !exception.exception().equals("OutOfMemoryError");
    return threw || ended instanceof NotStarted || ended instanceof WrongShape;
  }

  /** Returns whether backward has not set the gradient, before it ended early. */
  private static boolean isAsBefore(Parameter p, double[][] before) {
    return Arrays.deepEquals(p.gradient().getData(), before);
  }

  /**
   * Ends the check of a gradient that is missing.
   *
   * @throws FindingError which says why it is
   */
  void require(Target target) {
    FindingError reason = missing.get(target);
    if (reason != null) {
      throw reason;
    }
  }
}
