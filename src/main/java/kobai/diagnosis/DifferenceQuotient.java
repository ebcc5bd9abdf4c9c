package kobai.diagnosis;

import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Are the digits those of a difference quotient? Its error follows the second derivative (forward
 * difference) or the third (central difference), or it is rounding noise that a hair's breadth in x
 * throws over. One that is too good for that jitters, or fails for huge numbers.
 */
final class DifferenceQuotient {
  private static final double NOISE = 1e-6;
  private static final double HUGE = 1e16;
  private static final double LARGE = 1e8;
  private static final double LARGE_PARAMETER = 1e17; // whose last digit is worth 16: b + 1 is b

  /** A formula rounds to 10⁻¹⁵ or so of its largest entry, a good quotient to some 10⁻¹³. */
  private static final double JITTER = 5e-14;

  private static final double HAIR = 0x1p-30;
  private static final double STEP = 0x1p-8;
  private static final double ELSEWHERE = 1.37; // on the same side of 0, between powers of two

  private final LastDigits digits;
  private final PatientRecord chart;
  private final Target target;
  private final Pass pass;
  private final RealMatrix error;

  private DifferenceQuotient(LastDigits digits) {
    this.digits = digits;
    this.chart = digits.chart();
    this.target = digits.target();
    this.pass = digits.pass();
    this.error = digits.error();
  }

  /** Returns whether digits without an error give themselves away elsewhere. */
  static boolean isHidden(LastDigits digits) {
    DifferenceQuotient question = new DifferenceQuotient(digits);
    return question.jitters() || question.failsForHugeInputs();
  }

  /**
   * Returns whether the error is that of a difference quotient.
   *
   * @param size the relative error
   */
  static boolean is(LastDigits digits, double size) {
    DifferenceQuotient question = new DifferenceQuotient(digits);
    return question.followsDerivative() || (size < NOISE && question.isNoise());
  }

  /** The second difference over a hair's breadth is nothing for a formula, and noise for others. */
  private boolean jitters() {
    RealMatrix here = chart.observe(pass).gradient(target);
    RealMatrix there = chart.observe(pass.withX(scaled(1 + HAIR))).gradient(target);
    RealMatrix back = chart.observe(pass.withX(scaled(1 - HAIR))).gradient(target);
    return here != null
        && there != null
        && back != null
        && Closeness.distance(there.add(back), here.scalarMultiply(2))
            > JITTER * Magnitude.largest(here);
  }

  private RealMatrix scaled(double factor) {
    return pass.x().scalarMultiply(factor);
  }

  /** A step that suits ordinary numbers is nothing beside huge ones. */
  private boolean failsForHugeInputs() {
    boolean linear = !pass.parameters().isEmpty();
    if (!linear && !digits.hasCorner()) {
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
        && Closeness.finite(gradient)
        && Closeness.sameShape(gradient, error)
        && LastDigits.exceedsBars(gradient, LastDigits.estimate(large, target));
  }

  /** Is the error everywhere the same multiple of a higher derivative? */
  private boolean followsDerivative() {
    if (!target.isInput()) {
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
    return Magnitude.largest(rest) <= 0.1 * Magnitude.largest(error);
  }

  /**
   * The error of a formula moves as little as x does, and not at all where the derivative is the
   * same; rounding noise jumps.
   */
  private boolean isNoise() {
    Pass elsewhere = pass.withX(pass.x().scalarMultiply(ELSEWHERE));
    if (Closeness.same(pass.gradient(target), elsewhere.gradient(target))
        && jumped(digits.errorOf(elsewhere))) {
      return true;
    }
    RealMatrix moved = digits.errorOf(pass.at(target, pass.point(target).scalarMultiply(1 + HAIR)));
    RealMatrix movedX = digits.errorOf(pass.withX(pass.x().scalarMultiply(1 + HAIR)));
    return jumped(moved) || jumped(movedX);
  }

  private boolean jumped(RealMatrix moved) {
    return Closeness.distance(moved, error) > 0.01 * Magnitude.largest(error);
  }
}
