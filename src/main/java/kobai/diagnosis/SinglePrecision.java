package kobai.diagnosis;

import static kobai.nn.Matrices.map;

import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.LastDigits;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Checks whether the digits are those of a float. Then they are exact for round numbers, and their
 * error is proportional to dout.
 */
final class SinglePrecision {

  /**
   * Single precision rounds to 6·10⁻⁸. A few operations raise the error to about 10⁻⁶, and it is
   * never as small as 10⁻¹⁰.
   */
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

  /**
   * Returns whether the gradient is exact for whole numbers and powers of two: they fit into 24
   * bits, and so do their products and sums here.
   */
  private static boolean isExactForRoundNumbers(LastDigits digits) {
    Pass pass = roundSize(digits);
    Pass round =
        pass.withX(roundInput(digits, pass))
            .withDout(map(pass.dout(), SinglePrecision::powerOfTwo));
    for (String name : pass.parameters().keySet()) {
      round = round.withParameter(name, map(pass.parameters().get(name), Math::signum));
    }
    RealMatrix gradient = digits.chart().observe(round).gradient(digits.target());
    return gradient != null
        && Closeness.distance(gradient, round.gradient(digits.target())) <= ROUND;
  }

  /**
   * Returns whether the gradient scales exactly with dout times a power of two, which changes no
   * digit.
   */
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

  /**
   * Returns a pass with four columns if softmax may be applied: a quarter is exact, a third not.
   */
  private static Pass roundSize(LastDigits digits) {
    return isLinear(digits) ? digits.pass() : digits.chart().pass("round", 5, 4, 4);
  }

  /**
   * Returns an input with a round output: 0 for σ and softmax; ±1 for the others, because 0 is the
   * corner of ReLU.
   */
  private static RealMatrix roundInput(LastDigits digits, Pass pass) {
    return isLinear(digits) ? map(pass.x(), Math::signum) : pass.zeros();
  }

  /** Returns whether the layer's function consists of straight pieces. */
  private static boolean isLinear(LastDigits digits) {
    return !digits.pass().parameters().isEmpty() || digits.hasCorner();
  }
}
