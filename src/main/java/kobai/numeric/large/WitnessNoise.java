package kobai.numeric.large;

import java.util.ArrayList;
import java.util.List;
import kobai.numeric.Romberg;

/**
 * The noise of a function, measured from the same values that {@link Romberg} differentiates,
 * without further evaluations.
 *
 * <p>The eight values on both sides of 0 form four pairs. The difference quotients of the pairs are
 * even in h, and so are the quotients of their sums. A parabola in h² goes through three of each.
 * The distance of the fourth, the witness, from it is noise, or else truncation, which makes the
 * estimate larger, never smaller.
 */
final class WitnessNoise {
  private final List<Double> normals = new ArrayList<>(); // of N(0, 1) if the noise were 1

  /**
   * The spread of the witness of differences, and then of sums, if all values have errors of
   * variance 1.
   */
  private static final double DIFFERENCES = spread(1, 0);

  private static final double SUMS = spread(2, 1);

  /**
   * Adds the values of one function.
   *
   * @param atZero f(0)
   * @param above f at the points above 0
   * @param below f at the points below 0
   */
  void add(double atZero, double[] above, double[] below) {
    double[] differences = new double[Romberg.POINTS]; // times 2h
    double[] sums = new double[Romberg.POINTS]; // times h²
    for (int k = 0; k < Romberg.POINTS; k++) {
      double s = Romberg.STEPS[k];
      differences[k] = (above[k] - below[k]) / s;
      sums[k] = ((above[k] - atZero) + (below[k] - atZero)) / (s * s);
    }
    normals.add(Romberg.offParabola(differences) / DIFFERENCES);
    normals.add(Romberg.offParabola(sums) / SUMS);
  }

  /**
   * Returns three standard deviations of the noise; infinite or NaN if a value was. The numbers are
   * divided by a power of 2 before they are squared, so that no square is too small or too large.
   */
  double threeSigma() {
    double largest = 0;
    for (double normal : normals) {
      largest = Math.max(largest, Math.abs(normal));
    }
    int exponent = Math.getExponent(largest);
    double squares = 0;
    for (double normal : normals) {
      double scaled = Math.scalb(normal, -exponent);
      squares += scaled * scaled;
    }
    return Math.scalb(3 * Math.sqrt(squares / normals.size()), exponent);
  }

  /**
   * Returns the standard deviation of the witness's distance if every value has a standard
   * deviation of 1.
   *
   * @param power the power of the step by which pairs are divided
   * @param atZero how often the value at 0 is subtracted from each value of a pair
   */
  private static double spread(int power, int atZero) {
    double variance = 0;
    double ofZero = 0;
    for (int k = 0; k < Romberg.POINTS; k++) {
      double[] unit = new double[Romberg.POINTS];
      unit[k] = 1 / Math.pow(Romberg.STEPS[k], power);
      double share = Romberg.offParabola(unit);
      variance += 2 * share * share; // one value above, one below
      ofZero += 2 * atZero * share;
    }
    return Math.sqrt(variance + ofZero * ofZero);
  }
}
