package kobai.check;

import java.util.List;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Comparison;
import kobai.finding.Finding;
import kobai.finding.KinkSlope;
import kobai.finding.Verdict;
import kobai.finding.WrongGradient;
import kobai.nn.ForwardFormula;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The course's convention for an activation with a corner at exactly 0. Calculus accepts every
 * slope between the left and the right one there; all other entries must be right as usual.
 *
 * <p>Entries close to the corner must also be right, although numerical gradients cannot judge
 * them. But if f(t·x) = t·f(x), as for every function that is linear on both sides of 0, then
 * f′(t·x) = f′(x).
 */
final class KinkCheck extends PromiseCheck {

  /**
   * Powers of 2, because multiplying by them does not round. 2⁻³⁰ (10⁻⁹) is as close to 0 as
   * ordinary numbers come. Any margin around 0, or step, that a student may choose is wider than
   * 2⁻⁴⁰⁰ (10⁻¹²¹); the square of that is still a normal number.
   */
  private static final double[] CLOSE = {0x1p-30, 0x1p-400};

  private KinkCheck(LayerUnderTest subject) {
    super(subject);
  }

  static List<Finding> of(
      LayerUnderTest subject, Strata strata, int rows, int columns, double slope) {
    RealMatrix x = strata.matrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      x.setEntry(i, i % columns, 0);
    }
    KinkCheck check = new KinkCheck(subject);
    GuardedLayer layer = subject.make();
    Probe probe = subject.run(layer, x, strata.matrix(rows, columns));
    check.expectRight(layer, probe);
    for (int i = 0; i < rows && check.findings().isEmpty(); i++) {
      int j = i % columns;
      double actual = probe.analytic(Target.INPUT).getEntry(i, j);
      double expected = slope * probe.dout().getEntry(i, j);
      if (!(Math.abs(actual - expected) <= Estimate.ROUNDING)) {
        check.found(new KinkSlope(i, j, actual, expected, layer.at("backward")));
      }
    }
    GradientEstimate dx = subject.compare(layer, probe, Target.INPUT).numerical();
    for (double size : CLOSE) {
      if (check.findings().isEmpty()) {
        check.comeCloser(probe, size, dx);
      }
    }
    return check.findings();
  }

  private void comeCloser(Probe probe, double size, GradientEstimate dx) {
    GuardedLayer layer = subject.make();
    Probe close = subject.run(layer, probe.x().scalarMultiply(size), probe.dout());
    if (output(close).equals(output(probe).scalarMultiply(size))) {
      subject.requireUsable(layer, close);
      Comparison comparison = new Comparison(Target.INPUT, close, dx);
      if (comparison.verdict() == Verdict.WRONG) {
        found(new WrongGradient(comparison, layer.at("backward")));
      }
    }
  }

  /**
   * Uses the formula: a layer's own output may differ from it by about 10⁻¹², which is large here.
   */
  private RealMatrix output(Probe probe) {
    ForwardFormula known = subject.known();
    return known == null ? probe.y() : known.apply(probe.x(), probe.inputs().values());
  }
}
