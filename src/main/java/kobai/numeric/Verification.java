package kobai.numeric;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Holds a gradient that rests on guesses against something that does not: in a random direction s
 * over all entries, Σ s ⊙ gradient must be the slope of f.
 *
 * <p>How wrong can a gradient be and still pass? The comparison has a tolerance τ, the error bars
 * of both sides. If the worst entry is off by e, and s is spread evenly over [−1, 1], then the
 * numbers s for which |Σ s ⊙ error| ≤ τ fill at most the part τ/e of that interval, whatever the
 * other entries are: a miss has at most the probability τ/e. With bars of 10⁻¹³ or so, an error of
 * a millionth is missed once in ten thousand times or less, and one of a hundredth hardly ever.
 */
final class Verification {
  /** A tolerance wider than this part of what is measured tells nothing. */
  private static final double WIDE = 1e-8;

  private Verification() {}

  /**
   * Returns whether a gradient of f at x is borne out; false too where nothing can be told.
   *
   * @param random where the direction comes from
   */
  static boolean passes(
      ToDoubleFunction<RealMatrix> f,
      RealMatrix x,
      GradientEstimate gradient,
      RandomGenerator random) {
    RealMatrix direction = x.copy();
    double shrink = 1 / Math.sqrt(x.getRowDimension() * x.getColumnDimension());
    double expected = 0;
    double squares = 0;
    double tolerance = 0;
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        double size = StepLadder.size(x.getEntry(i, j));
        double s = shrink * size * (2 * random.nextDouble() - 1);
        Estimate entry = gradient.at(i, j);
        direction.setEntry(i, j, s);
        expected += s * entry.value();
        squares += s * s * entry.value() * entry.value();
        tolerance += Math.abs(s) * entry.bar();
      }
    }
    Estimate slope =
        DirectionalDerivative.of(t -> f.applyAsDouble(x.add(direction.scalarMultiply(t))));
    tolerance += slope.bar();
    double measured = Math.max(Math.sqrt(squares), gradient.magnitude());
    return tolerance <= WIDE * Math.max(measured, Double.MIN_NORMAL)
        && Math.abs(slope.value() - expected) <= tolerance;
  }
}
