package kobai.diagnosis;

import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.LastDigits;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Checks whether the digits are those of a difference quotient. Its error is proportional to the
 * second derivative of the layer's function (forward difference) or to the third (central
 * difference), or it is rounding noise, which changes completely when x changes slightly. A
 * quotient that is too accurate for that still jitters, or fails for huge numbers.
 */
final class DifferenceQuotient {
  private static final double NOISE = 1e-6;
  private static final double MODERATE = 1000;
  private static final double FAR = 1e-3;
  private static final double HUGE = 1e16;
  private static final double LARGE = 1e8;
  private static final double LARGE_PARAMETER = 1e17; // its last digit is worth 16: b + 1 is b

  /**
   * The rounding of a formula is about 10⁻¹⁵ of its largest entry; that of a good quotient, about
   * 10⁻¹³.
   */
  private static final double JITTER = 5e-14;

  private static final double LITTLE = 0.5;
  private static final double HAIR = 0x1p-30;
  private static final double STEP = 0x1p-8;
  private static final double MOVE = 0x1p-7;
  private static final double EVEN = 0.1; // an error like x or 1/x changes as much as x does
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

  /**
   * Returns whether digits without a visible error reveal a difference quotient in other passes.
   */
  static boolean isHidden(LastDigits digits) {
    DifferenceQuotient question = new DifferenceQuotient(digits);
    return question.jitters() || question.failsForHugeInputs();
  }

  /**
   * Returns whether the visible error is that of a difference quotient.
   *
   * @param size the relative error
   */
  static boolean is(LastDigits digits, double size) {
    DifferenceQuotient question = new DifferenceQuotient(digits);
    return question.followsDerivative() || (size < NOISE && question.isNoise());
  }

  /**
   * Returns whether the second difference over a tiny distance is noise. For a formula it is only
   * rounding, because the curvature contributes about HAIR² (10⁻¹⁸).
   */
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

  /**
   * Returns whether the gradient is wrong for huge numbers: a step that fits ordinary numbers is
   * lost in them by rounding.
   */
  private boolean failsForHugeInputs() {
    boolean linear = !pass.parameters().isEmpty();
    if (!linear && !digits.hasCorner()) {
      return false; // the others are flat there
    }
    if (isFarOff(pass.withX(scaled(MODERATE))) || isFarOff(withParameters(MODERATE))) {
      return false; // a step that is good enough for ordinary numbers is not lost in these
    }
    return isOff(pass.withX(scaled(linear ? LARGE : HUGE)))
        || isOff(withParameters(LARGE_PARAMETER));
  }

  private Pass withParameters(double factor) {
    Pass large = pass;
    for (String name : pass.parameters().keySet()) {
      large = large.withParameter(name, pass.parameters().get(name).scalarMultiply(factor));
    }
    return large;
  }

  private boolean isOff(Pass large) {
    RealMatrix gradient = chart.observe(large).gradient(target);
    return gradient != null
        && Closeness.finite(gradient)
        && Closeness.sameShape(gradient, error)
        && LastDigits.exceedsBars(gradient, LastDigits.estimate(large, target))
        && !isHeldBack(gradient, large.gradient(target));
  }

  /**
   * Returns whether entries are too small, but not 0: a step that is lost in rounding gives 0 or
   * too much, a number that is held between limits gives too little.
   */
  private static boolean isHeldBack(RealMatrix gradient, RealMatrix right) {
    boolean all = true;
    boolean some = false;
    for (int i = 0; i < right.getRowDimension(); i++) {
      for (int j = 0; j < right.getColumnDimension(); j++) {
        double part = Math.abs(gradient.getEntry(i, j) / right.getEntry(i, j));
        some |= part > 0 && part < FAR;
        all &= part > 0 && part < LITTLE;
      }
    }
    return some || all;
  }

  private boolean isFarOff(Pass moderate) {
    RealMatrix gradient = chart.observe(moderate).gradient(target);
    return gradient == null || !Closeness.within(FAR, gradient, moderate.gradient(target));
  }

  /** Returns whether the error is the same multiple of a higher derivative in every entry. */
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

  /**
   * Returns dx in which each entry is computed with only its own x moved. All rows move at once,
   * one column at a time.
   */
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

  /**
   * Returns whether the error is a multiple of this derivative. The next derivative makes the
   * multiple vary by a few hundredths at most.
   */
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
   * Returns whether the error is rounding noise, which jumps. The error of a formula changes as
   * little as x does, and not at all where the derivative is the same.
   */
  private boolean isNoise() {
    if (isSmooth(MOVE) && isSmooth(-MOVE)) { // noise may look even once, if it has few entries
      return false;
    }
    Pass elsewhere = pass.withX(pass.x().scalarMultiply(ELSEWHERE));
    if (Closeness.same(pass.gradient(target), elsewhere.gradient(target))
        && jumped(digits.errorOf(elsewhere))) {
      return true;
    }
    RealMatrix moved = digits.errorOf(pass.at(target, pass.point(target).scalarMultiply(1 + HAIR)));
    RealMatrix movedX = digits.errorOf(pass.withX(pass.x().scalarMultiply(1 + HAIR)));
    return jumped(moved) || jumped(movedX);
  }

  /**
   * Returns whether the error grows or shrinks evenly with x, as that of a formula: rounding noise
   * stays exactly as it is, or jumps.
   */
  private boolean isSmooth(double move) {
    RealMatrix moved = digits.errorOf(pass.withX(scaled(1 + move)));
    double negligible = JITTER * Magnitude.largest(pass.gradient(target));
    int smooth = 0;
    for (int i = 0; i < error.getRowDimension(); i++) {
      for (int j = 0; j < error.getColumnDimension(); j++) {
        double before = error.getEntry(i, j);
        double change = Math.abs(moved.getEntry(i, j) / before - 1) / MOVE;
        if (Math.abs(before) > negligible) {
          if (!(change > EVEN && change < 1 / EVEN)) {
            return false;
          }
          smooth++;
        }
      }
    }
    return smooth > 1;
  }

  private boolean jumped(RealMatrix moved) {
    return Closeness.distance(moved, error) > 0.01 * Magnitude.largest(error);
  }
}
