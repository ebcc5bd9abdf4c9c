package kobai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kobai.check.NotLinear.Law;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Promise: every gradient is linear in dout, as the chain rule says. A backward pass that looks at
 * dout's sign, forgets it, or takes difference quotients of its own is not. The gradients must be
 * right as well.
 */
final class LinearityCheck {

  /**
   * Sums of a few products are good to some 10⁻¹⁵ of the largest; a difference quotient that is
   * near enough to pass as a gradient (h up to 10⁻⁴) leaves ε/h, some 10⁻¹² or more.
   */
  private static final double ROUNDING = 1e-13;

  private final Subject subject;
  private final GuardedLayer layer;
  private final RealMatrix x;
  private final RealMatrix y;
  private final List<Finding> findings = new ArrayList<>();

  private LinearityCheck(Subject subject, RealMatrix x) {
    this.subject = subject;
    this.layer = subject.make();
    this.x = x;
    this.y = subject.forward(layer, x);
  }

  static List<Finding> of(Subject subject, RealMatrix x, RealMatrix a, RealMatrix b) {
    LinearityCheck check = new LinearityCheck(subject, x);
    check.run(a, b);
    return check.findings;
  }

  private void run(RealMatrix a, RealMatrix b) {
    Probe ofA = backward(a);
    for (Comparison wrong : subject.wrong(ofA)) {
      findings.add(new WrongGradient(wrong, layer.at("backward")));
    }
    if (!findings.isEmpty()) {
      return;
    }
    Map<String, RealMatrix> ofB = backward(b).analytic();
    Map<String, RealMatrix> ofSum = backward(a.add(b)).analytic();
    Map<String, RealMatrix> ofScaled = backward(a.scalarMultiply(-2)).analytic();
    Map<String, RealMatrix> ofZero = backward(a.scalarMultiply(0)).analytic();
    ofA.analytic()
        .forEach(
            (target, ga) -> {
              RealMatrix sum = ga.add(ofB.get(target));
              double size = Require.largest(ga) + Require.largest(ofB.get(target));
              compare(Law.ZERO, target, ga.scalarMultiply(0), ofZero.get(target), size);
              compare(Law.SCALED, target, ga.scalarMultiply(-2), ofScaled.get(target), size);
              compare(Law.ADDED, target, sum, ofSum.get(target), size);
            });
  }

  private Probe backward(RealMatrix dout) {
    return subject.backward(layer, x, dout, y);
  }

  private void compare(
      Law law, String target, RealMatrix expected, RealMatrix actual, double size) {
    Matching.firstDifference(expected, actual, ROUNDING * size)
        .ifPresent(
            at ->
                findings.add(
                    new NotLinear(
                        law,
                        target,
                        at.row(),
                        at.column(),
                        actual.getEntry(at.row(), at.column()),
                        expected.getEntry(at.row(), at.column()),
                        layer.at("backward"))));
  }
}
