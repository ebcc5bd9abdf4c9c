package kobai.check;

import static kobai.nn.Matrices.hadamard;

import java.util.List;
import java.util.Map;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Finding;
import kobai.finding.Unsteady;
import kobai.nn.Parameter;
import kobai.numeric.Magnitude;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Promise: when x and the parameters change very slightly, every gradient changes as smoothly as a
 * formula does. A difference quotient jitters, even if it is near enough to pass as a gradient,
 * because it divides the rounding of two values by a small step. The gradients must be right as
 * well.
 *
 * <p>Over such a small distance δ every formula is a straight line, so its second difference g(x −
 * δ) − 2·g(x) + g(x + δ) is only rounding.
 */
final class SteadinessCheck extends PromiseCheck {

  /**
   * The distance δ, relative to each entry. The curvature of an ordinary function contributes
   * HAIR², about 10⁻²², far below any rounding; δ is 2¹⁶ roundings wide, so the roundings of the
   * three values are independent.
   */
  private static final double HAIR = 0x1p-36;

  /** One try may miss a jitter by luck: only a few of 20 entries jitter much. */
  private static final int HAIRS = 8;

  /**
   * The largest accepted jitter, in roundings of the largest entry. Over 3000 seeds, plain formulas
   * reach 8, and the worst one, softmax by the logarithm of a sum, reaches 14. Over 300 seeds, the
   * steadiest quotient that passes as a gradient, with five points and h = 10⁻³, never stays below
   * 580.
   */
  private static final double ROUNDINGS = 100;

  private final RealMatrix x;
  private final RealMatrix dout;
  private double unit = Math.ulp(1.0); // of rounding
  private @Nullable SourceLine at;

  private SteadinessCheck(LayerUnderTest subject, RealMatrix x, RealMatrix dout) {
    super(subject);
    this.x = x;
    this.dout = dout;
  }

  static List<Finding> of(LayerUnderTest subject, Draw draw, PlainPass plain) {
    SteadinessCheck check = new SteadinessCheck(subject, plain.x(), plain.dout());
    GuardedLayer layer = subject.make();
    check.at = layer.at("backward");
    Probe probe = subject.run(layer, plain.x(), plain.dout());
    check.expectRight(layer, probe);
    check.unit = Math.max(check.unit, OwnNoise.of(subject, probe.inputs()));
    for (int n = 0; n < HAIRS && check.findings().isEmpty(); n++) {
      check.attempt(() -> check.move(probe, draw));
    }
    return check.findings();
  }

  private void move(Probe here, Draw draw) {
    RealMatrix xs = like(x, draw);
    List<RealMatrix> values = here.inputs().values().stream().map(p -> like(p, draw)).toList();
    Map<Target, RealMatrix> below = gradients(-HAIR, xs, values);
    Map<Target, RealMatrix> above = gradients(HAIR, xs, values);
    here.analytic()
        .forEach((target, g) -> compare(target, below.get(target), g, above.get(target)));
  }

  /**
   * Returns the gradients of a new layer whose x and parameters are moved along these directions.
   */
  private Map<Target, RealMatrix> gradients(double hair, RealMatrix xs, List<RealMatrix> values) {
    GuardedLayer layer = subject.make();
    int k = 0;
    for (Parameter p : layer.parameters()) {
      p.setValue(moved(p.value(), values.get(k++), hair));
    }
    Probe probe = subject.run(layer, moved(x, xs, hair), dout);
    subject.requireUsable(layer, probe);
    return probe.analytic();
  }

  private static RealMatrix moved(RealMatrix a, RealMatrix direction, double hair) {
    return a.add(hadamard(a, direction).scalarMultiply(hair));
  }

  /**
   * Compares three gradients. The effect of rounding x and the parameters counts as rounding, too.
   */
  private void compare(Target target, RealMatrix below, RealMatrix here, RealMatrix above) {
    double slope = Magnitude.largest(above.subtract(below)) / (2 * HAIR);
    double rounding = ROUNDINGS * unit * (Magnitude.largest(here) + slope);
    RealMatrix jitter = below.add(above).subtract(here.scalarMultiply(2));
    FirstDifference.firstDifference(jitter, jitter.scalarMultiply(0), rounding)
        .ifPresent(
            place ->
                found(
                    new Unsteady(
                        target,
                        place.row(),
                        place.column(),
                        here.getEntry(place.row(), place.column()),
                        Math.abs(jitter.getEntry(place.row(), place.column())),
                        rounding,
                        at)));
  }

  private static RealMatrix like(RealMatrix a, Draw draw) {
    return draw.matrix(a.getRowDimension(), a.getColumnDimension());
  }
}
