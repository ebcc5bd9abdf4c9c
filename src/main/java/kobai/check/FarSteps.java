package kobai.check;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kobai.finding.Comparison;
import kobai.finding.FindingError;
import kobai.numeric.NumericalJacobian;
import kobai.numeric.StepLadder;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Entries of a gradient that are 0, and numerically as well: either no output depends on the entry,
 * or so little that the rounding of an ordinary step hides it. Long steps to both sides show the
 * difference. A corner, as of ReLU, leaves one side without any change, and the jump of a staircase
 * is too high to be hidden.
 */
final class FarSteps {
  private static final double FAR = 16; // 2¹⁰ times the ordinary step

  /** A change that an ordinary step hides is less than some 2¹⁰ roundings of the sum. */
  private static final double HIDDEN = 0x1p13 * Math.ulp(1.0);

  private final UnaryOperator<RealMatrix> f;
  private final RealMatrix point;
  private final double[] dout;
  private double[] here = {}; // outputs, as soon as they are needed

  FarSteps(UnaryOperator<RealMatrix> f, Comparison comparison) {
    this.f = f;
    this.point = comparison.probe().inputs().point(comparison.target());
    this.dout = NumericalJacobian.flat(comparison.probe().dout());
  }

  /** Returns those of the entries on which an output depends, on both sides. */
  Stream<Comparison.Entry> reaching(List<Comparison.Entry> entries) {
    return entries.stream().filter(entry -> changes(entry, -FAR) && changes(entry, FAR));
  }

  private boolean changes(Comparison.Entry entry, double step) {
    try {
      if (here.length == 0) {
        here = NumericalJacobian.flat(f.apply(point.copy()));
      }
      RealMatrix moved = point.copy();
      double center = point.getEntry(entry.row(), entry.column());
      moved.addToEntry(entry.row(), entry.column(), step * StepLadder.size(center));
      double[] there = NumericalJacobian.flat(f.apply(moved));
      double sum = 0;
      double most = 0;
      for (int o = 0; o < here.length; o++) {
        sum += Math.abs(dout[o] * here[o]);
        most = Math.max(most, Math.abs(dout[o] * (there[o] - here[o])));
      }
      return most > 0 && most <= HIDDEN * sum;
    } catch (FindingError notAccepted) { // a layer whose formula is not known may refuse numbers
      return false;
    }
  }
}
