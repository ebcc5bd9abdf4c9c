package kobai.check;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The course's convention at a corner of an activation at exactly 0. Calculus accepts every slope
 * between left and right; the other entries must be right all the same.
 */
final class KinkCheck extends Promise {

  private KinkCheck(Subject subject) {
    super(subject);
  }

  static List<Finding> of(Subject subject, Draw draw, int rows, int columns, double slope) {
    RealMatrix x = draw.matrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      x.setEntry(i, i % columns, 0);
    }
    KinkCheck check = new KinkCheck(subject);
    GuardedLayer layer = subject.make();
    Probe probe = subject.run(layer, x, draw.matrix(rows, columns));
    check.expectRight(layer, probe);
    for (int i = 0; i < rows && check.findings().isEmpty(); i++) {
      int j = i % columns;
      double actual = probe.analytic(Probe.DX).getEntry(i, j);
      double expected = slope * probe.dout().getEntry(i, j);
      if (!(Math.abs(actual - expected) <= Comparison.ROUNDING)) {
        check.found(new KinkSlope(i, j, actual, expected, layer.at("backward")));
      }
    }
    return check.findings();
  }
}
