package kobai.numeric;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The derivative of Σ dout ⊙ f(x) with respect to one entry of x, for an entry that is so small
 * beside the others that the rounding of the sum hides it.
 *
 * <p>Two things make the bar narrow. Outputs that do not depend on the entry are left out, and so
 * is their rounding: they are those that no step changes, not even a very long one. And where f is
 * straight, the long steps make the rounding of the others negligible.
 */
public final class SmallEntry {
  private static final int FIRST_POWER = -10; // of the steps, beside the ordinary first one
  private static final int BETWEEN = 5;
  private static final int STEPS = 13; // up to 2⁵⁰ times as long

  private final UnaryOperator<RealMatrix> f;
  private final RealMatrix x;
  private final double[] dout;
  private final int row;
  private final int column;
  private final double[] atX;

  private SmallEntry(
      UnaryOperator<RealMatrix> f, RealMatrix x, RealMatrix dout, int row, int column) {
    this.f = f;
    this.x = x;
    this.dout = NumericalJacobian.flat(dout);
    this.row = row;
    this.column = column;
    this.atX = NumericalJacobian.flat(f.apply(x.copy()));
  }

  /**
   * Differentiates with some hundred evaluations of f.
   *
   * @param f any function from matrices to matrices; it must not modify or keep its argument
   * @param x the point; not modified
   * @param dout the weights of the outputs
   * @param row of the entry
   * @param column of the entry
   */
  public static Estimate of(
      UnaryOperator<RealMatrix> f, RealMatrix x, RealMatrix dout, int row, int column) {
    return new SmallEntry(f, x, dout, row, column).estimate();
  }

  private Estimate estimate() {
    double center = x.getEntry(row, column);
    double[] steps = new double[STEPS];
    double[][][] above = new double[STEPS][][]; // by step and point: the outputs
    double[][][] below = new double[STEPS][][];
    boolean[] reached = new boolean[atX.length];
    for (int n = 0; n < STEPS; n++) {
      steps[n] = Math.scalb(StepLadder.first(center), FIRST_POWER + BETWEEN * n);
      Romberg points = new Romberg(center, steps[n], 0, 0);
      above[n] = new double[Romberg.POINTS][];
      below[n] = new double[Romberg.POINTS][];
      for (int k = 0; k < Romberg.POINTS; k++) {
        above[n][k] = changes(points.above(k), reached);
        below[n][k] = changes(points.below(k), reached);
      }
    }
    Noise noise = noise(reached);
    Estimate best = Estimate.UNKNOWN;
    if (noise.rippled()) {
      return best;
    }
    for (int n = 0; n < STEPS; n++) {
      double rounding = Math.max(rounding(above[n]), rounding(below[n]));
      Romberg romberg = new Romberg(center, steps[n], 0, Math.max(noise.size(), rounding));
      Estimate next = romberg.of(sums(above[n]), sums(below[n]));
      best = next.bar() < best.bar() ? next : best;
    }
    return best;
  }

  /** Returns the weighted changes of the outputs, and marks those that change. */
  private double[] changes(double value, boolean[] reached) {
    RealMatrix moved = x.copy();
    moved.setEntry(row, column, value);
    double[] changes = NumericalJacobian.flat(f.apply(moved));
    for (int o = 0; o < changes.length; o++) {
      reached[o] |= changes[o] != atX[o];
      changes[o] = dout[o] * (changes[o] - atX[o]);
    }
    return changes;
  }

  private Noise noise(boolean[] reached) {
    return Noise.of(
        v -> sum(NumericalJacobian.flat(f.apply(v)), reached),
        x,
        sum(atX, reached),
        NumericalGradient.typicalSize(x));
  }

  private double sum(double[] outputs, boolean[] reached) {
    double sum = 0;
    for (int o = 0; o < outputs.length; o++) {
      sum += reached[o] ? dout[o] * outputs[o] : 0;
    }
    return sum;
  }

  private static double[] sums(double[][] changes) {
    double[] sums = new double[changes.length];
    for (int k = 0; k < changes.length; k++) {
      for (double change : changes[k]) {
        sums[k] += change;
      }
    }
    return sums;
  }

  /** Returns the rounding of changes that may cancel in their sum. */
  private static double rounding(double[][] changes) {
    double largest = 0;
    for (double[] each : changes) {
      largest = Math.max(largest, Magnitude.largest(new double[][] {each}));
    }
    return Math.ulp(1.0) * changes[0].length * largest;
  }
}
