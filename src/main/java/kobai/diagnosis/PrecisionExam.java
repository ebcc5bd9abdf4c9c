package kobai.diagnosis;

import static kobai.nn.Matrices.map;

import java.util.function.UnaryOperator;
import kobai.check.Comparison;
import kobai.check.Probe;
import kobai.numeric.GradientEstimate;
import kobai.numeric.NumericalGradient;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The formula is right, but the numbers are not exact: single precision, or a difference quotient?
 *
 * <p>Single precision is exact for round numbers, and its error grows with dout as dout does. The
 * error of a difference quotient does not vanish at round numbers; it follows the second derivative
 * (forward difference) or the third (central difference), or it is rounding noise that a hair's
 * breadth in x throws over.
 */
final class PrecisionExam {

  /** A difference quotient with the step 0.1 can be off by as much as this. */
  private static final double CLOSE = 0.05;

  /** Single precision rounds to 6·10⁻⁸; a few operations make some 10⁻⁶ of it, and none 10⁻¹⁰. */
  private static final double SINGLE = 1e-5;

  private static final double DOUBLE = 1e-10;
  private static final double ROUND = 1e-11; // a little more than the error of the Jacobian

  private static final double NOISE = 1e-6;
  private static final double HUGE = 1e16;
  private static final double LARGE = 1e8;
  private static final double LARGE_PARAMETER = 1e17; // whose last digit is worth 16: b + 1 is b

  /** A formula rounds to 10⁻¹⁵ or so of its largest entry, a good quotient to some 10⁻¹³. */
  private static final double JITTER = 5e-14;

  private static final double HAIR = 0x1p-30;
  private static final double STEP = 0x1p-8;
  private static final double ELSEWHERE = 1.37; // on the same side of 0, between powers of two

  private final Chart chart;
  private final String target;
  private final Pass pass;
  private final RealMatrix error;

  private PrecisionExam(Chart chart, String target, Pass pass, RealMatrix error) {
    this.chart = chart;
    this.target = target;
    this.pass = pass;
    this.error = error;
  }

  /** Returns whether the gradient is right but for its last digits. */
  static boolean examine(Chart chart, String target, Observation first) {
    RealMatrix gradient = first.gradient(target);
    Pass pass = first.pass();
    if (gradient == null || !Near.within(CLOSE, gradient, pass.gradient(target))) {
      return false;
    }
    GradientEstimate exact = estimate(pass, target);
    RealMatrix error = gradient.subtract(exact.values());
    PrecisionExam exam = new PrecisionExam(chart, target, pass, error);
    double size = Near.largest(error) / Near.largest(gradient);
    if (!exceedsBars(gradient, exact)) {
      boolean quotient = exam.jitters() || exam.failsForHugeInputs();
      if (quotient) {
        chart.found("difference-quotient", target);
      }
      return quotient;
    }
    if (size < SINGLE && size > DOUBLE && exam.isSinglePrecision()) {
      if (!chart.has("float-precision", "y")) { // which this one would come from
        chart.found("float-precision", target, new Detail("off", Detail.number(size)));
      }
      return true;
    }
    boolean quotient = exam.followsDerivative() || (size < NOISE && exam.isNoise());
    if (quotient) {
      chart.found("difference-quotient", target, new Detail("off", Detail.number(size)));
    }
    return quotient;
  }

  /** The second difference over a hair's breadth is nothing for a formula, and noise for others. */
  private boolean jitters() {
    RealMatrix here = chart.observe(pass).gradient(target);
    RealMatrix there = chart.observe(pass.withX(scaled(1 + HAIR))).gradient(target);
    RealMatrix back = chart.observe(pass.withX(scaled(1 - HAIR))).gradient(target);
    return here != null
        && there != null
        && back != null
        && Near.distance(there.add(back), here.scalarMultiply(2)) > JITTER * Near.largest(here);
  }

  private RealMatrix scaled(double factor) {
    return pass.x().scalarMultiply(factor);
  }

  /** A step that suits ordinary numbers is nothing beside huge ones. */
  private boolean failsForHugeInputs() {
    boolean linear = !pass.parameters().isEmpty();
    if (!linear && !hasCorner()) {
      return false; // the others are flat out there
    }
    Pass largeParameters = pass;
    for (String name : pass.parameters().keySet()) {
      RealMatrix large = pass.parameters().get(name).scalarMultiply(LARGE_PARAMETER);
      largeParameters = largeParameters.withParameter(name, large);
    }
    return isOff(pass.withX(scaled(linear ? LARGE : HUGE))) || isOff(largeParameters);
  }

  private boolean isOff(Pass large) {
    RealMatrix gradient = chart.observe(large).gradient(target);
    return gradient != null
        && Near.finite(gradient)
        && Near.sameShape(gradient, error)
        && exceedsBars(gradient, estimate(large, target));
  }

  private static boolean exceedsBars(RealMatrix gradient, GradientEstimate estimate) {
    RealMatrix off = gradient.subtract(estimate.values());
    for (int i = 0; i < off.getRowDimension(); i++) {
      for (int j = 0; j < off.getColumnDimension(); j++) {
        double bar = estimate.at(i, j).bar() + Comparison.ROUNDING * estimate.scale();
        if (Math.abs(off.getEntry(i, j)) > bar) {
          return true;
        }
      }
    }
    return false;
  }

  /** The best gradient there is: patterns need less. */
  private static RealMatrix exact(Pass pass, String target) {
    return estimate(pass, target).values();
  }

  private static GradientEstimate estimate(Pass pass, String target) {
    return NumericalGradient.of(
        point -> NumericalLayer.dot(pass.dout(), pass.at(target, point).y()), pass.point(target));
  }

  private RealMatrix errorOf(Pass other) {
    RealMatrix gradient = chart.observe(other).gradient(target);
    return gradient == null || !Near.sameShape(gradient, error)
        ? error
        : gradient.subtract(exact(other, target));
  }

  /** Whole numbers and powers of two have room in 24 bits, and so has what becomes of them. */
  private boolean isSinglePrecision() {
    UnaryOperator<RealMatrix> signs = a -> map(a, Math::signum);
    Pass round = pass.withX(roundInput()).withDout(map(pass.dout(), PrecisionExam::powerOfTwo));
    for (String name : pass.parameters().keySet()) {
      round = round.withParameter(name, signs.apply(pass.parameters().get(name)));
    }
    Observation plain = chart.observe(round);
    RealMatrix gradient = plain.gradient(target);
    Observation grown = chart.observe(pass.withDout(pass.dout().scalarMultiply(1 << 20)));
    Observation once = chart.observe(pass);
    return gradient != null
        && Near.distance(gradient, round.gradient(target)) <= ROUND
        && grown.gradient(target) != null
        && once.gradient(target) != null
        && grown
            .gradients()
            .get(target)
            .equals(once.gradients().get(target).scalarMultiply(1 << 20));
  }

  private static double powerOfTwo(double v) {
    return Math.signum(v) * Math.pow(2, Math.getExponent(v) + Math.rint(v));
  }

  /** 0 has a round output for σ and softmax, but is the corner of ReLU; 1 suits the others. */
  private RealMatrix roundInput() {
    boolean linear = !pass.parameters().isEmpty() || hasCorner();
    return linear ? map(pass.x(), Math::signum) : pass.zeros();
  }

  /** Returns whether the function is idempotent, as ReLU is, and so has straight pieces. */
  private boolean hasCorner() {
    return pass.parameters().isEmpty() && Near.same(pass.output(pass.y()), pass.y());
  }

  /** Is the error everywhere the same multiple of a higher derivative? */
  private boolean followsDerivative() {
    if (!target.equals(Probe.DX)) {
      return false;
    }
    RealMatrix there = alongItsOwn(STEP);
    RealMatrix back = alongItsOwn(-STEP);
    RealMatrix here = pass.gradient(target);
    RealMatrix second = there.subtract(back);
    RealMatrix third = there.add(back).subtract(here.scalarMultiply(2));
    return proportional(second) || proportional(third);
  }

  /** Returns dx with each entry taken where just its own x has moved: a column at a time. */
  private RealMatrix alongItsOwn(double step) {
    RealMatrix moved = pass.zeros();
    for (int j = 0; j < pass.inputs(); j++) {
      RealMatrix x = pass.x().copy();
      for (int i = 0; i < pass.rows(); i++) {
        x.addToEntry(i, j, step);
      }
      moved.setColumnMatrix(j, pass.withX(x).gradient(target).getColumnMatrix(j));
    }
    return moved;
  }

  /** The next derivative makes the multiple differ a little, by some hundredths at most. */
  private boolean proportional(RealMatrix derivative) {
    double dot = NumericalLayer.dot(error, derivative);
    double square = NumericalLayer.dot(derivative, derivative);
    if (!(square > 0)) {
      return false;
    }
    RealMatrix rest = error.subtract(derivative.scalarMultiply(dot / square));
    return Near.largest(rest) <= 0.1 * Near.largest(error);
  }

  /**
   * The error of a formula moves as little as x does, and not at all where the derivative is the
   * same; rounding noise jumps.
   */
  private boolean isNoise() {
    Pass elsewhere = pass.withX(pass.x().scalarMultiply(ELSEWHERE));
    if (Near.same(pass.gradient(target), elsewhere.gradient(target))
        && jumped(errorOf(elsewhere))) {
      return true;
    }
    RealMatrix moved = errorOf(pass.at(target, pass.point(target).scalarMultiply(1 + HAIR)));
    RealMatrix movedX = errorOf(pass.withX(pass.x().scalarMultiply(1 + HAIR)));
    return jumped(moved) || jumped(movedX);
  }

  private boolean jumped(RealMatrix moved) {
    return Near.distance(moved, error) > 0.01 * Near.largest(error);
  }
}
