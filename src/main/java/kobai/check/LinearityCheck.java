package kobai.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Finding;
import kobai.finding.NotLinear;
import kobai.finding.NotLinear.Law;
import kobai.numeric.Magnitude;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Promise: every gradient is linear in dout, as the chain rule says. A backward pass that depends
 * on the sign of dout, ignores dout, or computes difference quotients is not linear. The gradients
 * must be right as well.
 */
final class LinearityCheck extends PromiseCheck {

  /**
   * The error of a sum of a few products is about 10⁻¹⁵ of the largest; a difference quotient that
   * is near enough to pass as a gradient (h up to 10⁻⁴) has an error of ε/h, about 10⁻¹² or more.
   */
  private static final double ROUNDING = 1e-13;

  /** A layer of single precision leaves about as much in its gradients as in its outputs. */
  private static final double OWN_NOISES = 8;

  /** Numbers below the smallest normal one have fewer digits; a few of their last places. */
  private static final double DENORMAL = 16 * Double.MIN_VALUE;

  private final RealMatrix x;
  private double rounding = ROUNDING;
  private @Nullable SourceLine at;

  private LinearityCheck(LayerUnderTest subject, RealMatrix x) {
    super(subject);
    this.x = x;
  }

  static List<Finding> of(LayerUnderTest subject, PlainPass plain, Strata strata) {
    RealMatrix a = plain.dout();
    LinearityCheck check = new LinearityCheck(subject, plain.x());
    GuardedLayer layer = subject.make();
    check.at = layer.at("backward");
    Probe ofA = subject.run(layer, plain.x(), a);
    check.expectRight(layer, ofA);
    check.rounding = Math.max(ROUNDING, OWN_NOISES * OwnNoise.of(subject, ofA.inputs()));
    if (check.findings().isEmpty()) {
      check.attempt(() -> check.compareSums(ofA.analytic(), a, strata.like(a)));
    }
    if (check.findings().isEmpty()) {
      check.attempt(() -> check.compareParts(ofA.analytic(), a, Strata.withZeros(a, 1)));
      check.attempt(() -> check.compareScaled(Law.LARGE, ofA));
      check.attempt(() -> check.compareScaled(Law.HUGE, ofA));
      check.attempt(() -> check.compareScaled(Law.SMALL, ofA));
      check.attempt(() -> check.compareScaled(Law.TINY, ofA));
    }
    return check.findings();
  }

  private void compareSums(Map<Target, RealMatrix> ofA, RealMatrix a, RealMatrix b) {
    Map<Target, RealMatrix> ofB = gradients(b);
    Map<Target, RealMatrix> ofSum = gradients(a.add(b));
    Map<Target, RealMatrix> ofScaled = gradients(a.scalarMultiply(Law.SCALED.factor()));
    Map<Target, RealMatrix> ofZero = gradients(a.scalarMultiply(0));
    ofA.forEach(
        (target, ga) -> {
          RealMatrix sum = ga.add(ofB.get(target));
          double size = Magnitude.largest(ga) + Magnitude.largest(ofB.get(target));
          compare(Law.ZERO, target, ga.scalarMultiply(0), ofZero.get(target), size);
          RealMatrix scaled = ga.scalarMultiply(Law.SCALED.factor());
          compare(Law.SCALED, target, scaled, ofScaled.get(target), size);
          compare(Law.ADDED, target, sum, ofSum.get(target), size);
        });
  }

  /** Divides dout into two parts, each exactly 0 where the other one is not. */
  private void compareParts(Map<Target, RealMatrix> ofA, RealMatrix a, RealMatrix part) {
    Map<Target, RealMatrix> ofPart = gradients(part);
    Map<Target, RealMatrix> ofRest = gradients(a.subtract(part));
    ofA.forEach(
        (target, ga) -> {
          RealMatrix sum = ofPart.get(target).add(ofRest.get(target));
          double size = Magnitude.largest(ga) + Magnitude.largest(ofRest.get(target));
          compare(Law.PARTS, target, ga, sum, size);
        });
  }

  private void compareScaled(Law law, Probe ofA) {
    if (!isExact(ofA, law.factor())) {
      return;
    }
    Map<Target, RealMatrix> ofScaled = gradients(ofA.dout().scalarMultiply(law.factor()));
    ofA.analytic()
        .forEach(
            (target, ga) -> {
              RealMatrix expected = ga.scalarMultiply(law.factor());
              compare(law, target, expected, ofScaled.get(target), Magnitude.largest(expected));
            });
  }

  /** Returns whether every number stays far from overflow and underflow, where factors round. */
  private static boolean isExact(Probe probe, double factor) {
    return Stream.concat(Stream.of(probe.x(), probe.y()), probe.analytic().values().stream())
        .mapToDouble(Magnitude::largest)
        .allMatch(size -> size == 0 || isFar(size) && isFar(size * factor));
  }

  private static boolean isFar(double size) {
    return 0x1p-900 < size && size < 0x1p900;
  }

  /**
   * Uses a new layer for each dout, so that a layer's memory of earlier calls does not look like a
   * lack of linearity.
   */
  private Map<Target, RealMatrix> gradients(RealMatrix dout) {
    GuardedLayer layer = subject.make();
    Probe probe = subject.run(layer, x, dout);
    subject.requireUsable(layer, probe);
    return probe.analytic();
  }

  private void compare(
      Law law, Target target, RealMatrix expected, RealMatrix actual, double size) {
    FirstDifference.firstDifference(expected, actual, Math.max(rounding * size, DENORMAL))
        .ifPresent(
            place ->
                found(
                    new NotLinear(
                        law,
                        target,
                        place.row(),
                        place.column(),
                        actual.getEntry(place.row(), place.column()),
                        expected.getEntry(place.row(), place.column()),
                        at)));
  }
}
