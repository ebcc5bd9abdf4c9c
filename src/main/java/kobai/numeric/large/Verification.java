package kobai.numeric.large;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Compares a gradient that is based on guesses with slopes that are not: in two random directions s
 * over all entries, Σ s ⊙ gradient must equal the slope of f.
 *
 * <p>How wrong can a gradient be and still pass? The comparison has a tolerance τ, the error bars
 * of both sides. If the worst entry is off by e, and its s is uniform in [−1, 1], then the numbers
 * s for which |Σ s ⊙ error| ≤ τ fill at most the part τ/e of that interval, whatever the other
 * entries are: one direction misses the error with probability τ/e at most, two directions with
 * (τ/e)² at most. With bars of 10⁻¹³ or so, an error of 10⁻¹⁰ is missed once in a million times or
 * less.
 */
final class Verification {
  private static final int DIRECTIONS = 2;

  /** A tolerance wider than this part of what is measured proves nothing. */
  private static final double WIDE = 1e-8;

  private Verification() {}

  /**
   * Returns whether the slopes confirm a gradient of f at x; also false if they cannot decide.
   *
   * @param random the source of the directions
   */
  static boolean passes(
      ToDoubleFunction<RealMatrix> f,
      RealMatrix x,
      GradientEstimate gradient,
      SplittableRandom random) {
    List<Direction> directions = new ArrayList<>();
    List<DoubleUnaryOperator> functions = new ArrayList<>();
    for (int d = 0; d < DIRECTIONS; d++) {
      Direction direction = Direction.random(List.of(x), random);
      directions.add(direction);
      functions.add(t -> f.applyAsDouble(direction.at(t).get(0)));
    }
    List<Estimate> slopes = DirectionalDerivative.of(f.applyAsDouble(x), functions);
    boolean passes = true;
    for (int d = 0; d < DIRECTIONS; d++) {
      passes &= bearsOut(slopes.get(d), directions.get(d).steps(0), gradient);
    }
    return passes;
  }

  private static double largestShare(double[][] s, GradientEstimate gradient) {
    double largest = 0;
    for (int i = 0; i < s.length; i++) {
      for (int j = 0; j < s[i].length; j++) {
        largest = Math.max(largest, Math.abs(s[i][j] * gradient.at(i, j).value()));
      }
    }
    return largest;
  }

  private static boolean bearsOut(Estimate slope, double[][] s, GradientEstimate gradient) {
    int exponent = Math.getExponent(largestShare(s, gradient)); // to scale them before squaring
    double expected = 0;
    double squares = 0;
    double tolerance = slope.bar();
    for (int i = 0; i < s.length; i++) {
      for (int j = 0; j < s[i].length; j++) {
        Estimate entry = gradient.at(i, j);
        double share = s[i][j] * entry.value();
        expected += share;
        double scaled = Math.scalb(share, -exponent);
        squares += scaled * scaled;
        tolerance += Math.abs(s[i][j]) * entry.bar();
      }
    }
    double measured = Math.max(Math.scalb(Math.sqrt(squares), exponent), gradient.magnitude());
    return tolerance <= WIDE * Math.max(measured, Double.MIN_NORMAL)
        && Math.abs(slope.value() - expected) <= tolerance;
  }
}
