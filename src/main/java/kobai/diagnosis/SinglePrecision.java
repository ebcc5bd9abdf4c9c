package kobai.diagnosis;

import static kobai.nn.Matrices.map;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * Are the digits those of a float? Then they are exact for round numbers, and their error grows
 * with dout as dout does.
 */
final class SinglePrecision {

  /** Single precision rounds to 6·10⁻⁸; a few operations make some 10⁻⁶ of it, and none 10⁻¹⁰. */
  private static final double LARGEST = 1e-5;

  private static final double SMALLEST = 1e-10;
  private static final double ROUND = 1e-11; // a little more than the error of the Jacobian

  private SinglePrecision() {}

  /**
   * Returns whether the digits may be single precision.
   *
   * @param size the relative error
   */
  static boolean is(LastDigits digits, double size) {
    return size < LARGEST && size > SMALLEST && isExactForRoundNumbers(digits) && scales(digits);
  }

  /** Whole numbers and powers of two have room in 24 bits, and so has what becomes of them. */
  private static boolean isExactForRoundNumbers(LastDigits digits) {
    Pass pass = digits.pass();
    Pass round =
        pass.withX(roundInput(digits)).withDout(map(pass.dout(), SinglePrecision::powerOfTwo));
    for (String name : pass.parameters().keySet()) {
      round = round.withParameter(name, map(pass.parameters().get(name), Math::signum));
    }
    RealMatrix gradient = digits.chart().observe(round).gradient(digits.target());
    return gradient != null
        && Closeness.distance(gradient, round.gradient(digits.target())) <= ROUND;
  }

  /** A power of two changes no digit. */
  private static boolean scales(LastDigits digits) {
    Pass pass = digits.pass();
    Pass grown = pass.withDout(pass.dout().scalarMultiply(1 << 20));
    RealMatrix once = digits.chart().observe(pass).gradient(digits.target());
    RealMatrix more = digits.chart().observe(grown).gradient(digits.target());
    return once != null && more != null && more.equals(once.scalarMultiply(1 << 20));
  }

  private static double powerOfTwo(double v) {
    return Math.signum(v) * Math.pow(2, Math.getExponent(v) + Math.rint(v));
  }

  /** 0 has a round output for σ and softmax, but is the corner of ReLU; 1 suits the others. */
  private static RealMatrix roundInput(LastDigits digits) {
    Pass pass = digits.pass();
    boolean linear = !pass.parameters().isEmpty() || digits.hasCorner();
    return linear ? map(pass.x(), Math::signum) : pass.zeros();
  }
}
