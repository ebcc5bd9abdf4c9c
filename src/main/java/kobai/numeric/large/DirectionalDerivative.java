package kobai.numeric.large;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import kobai.numeric.Estimate;
import kobai.numeric.Romberg;
import kobai.numeric.StepLadder;

/**
 * The slopes of functions of one number at 0, with error bars. For example, these are the slopes of
 * a loss when all parameters of a network move together, in one direction and in another. The cost
 * does not depend on the number of parameters: each slope takes eight evaluations.
 *
 * <p>The noise is measured from the values themselves ({@link WitnessNoise}), and more reliably
 * with more directions. The first step suits directions that change the function about as fast as
 * one entry does; if a bar is too wide, shorter and longer steps are tried.
 */
public final class DirectionalDerivative {

  /** A bar wider than this part of the slope, or of the function, is worth another attempt. */
  private static final double WIDE = 1e-9;

  /** Powers of 2 by which later steps differ from the first one, nearby ones first. */
  private static final List<Integer> FURTHER = List.of(-4, 4, -8, -13, -18, -23, -28);

  private DirectionalDerivative() {}

  /**
   * Differentiates one function at 0 along several directions.
   *
   * @param atZero its value at 0
   * @param directions the function along each of them: t ↦ f(x + t·s)
   * @return the slopes, in the order of the directions
   */
  public static List<Estimate> of(double atZero, List<? extends DoubleUnaryOperator> directions) {
    List<Estimate> best = attempt(atZero, directions, 0);
    for (int power : FURTHER) {
      if (best.stream().allMatch(slope -> isNarrow(slope, atZero))) {
        break;
      }
      List<Estimate> next = attempt(atZero, directions, power);
      for (int d = 0; d < best.size(); d++) {
        best.set(d, next.get(d).bar() < best.get(d).bar() ? next.get(d) : best.get(d));
      }
    }
    return List.copyOf(best);
  }

  private static boolean isNarrow(Estimate slope, double atZero) {
    return slope.bar() <= WIDE * Math.max(Math.abs(slope.value()), Math.abs(atZero));
  }

  private static List<Estimate> attempt(
      double atZero, List<? extends DoubleUnaryOperator> directions, int power) {
    double h = Math.scalb(StepLadder.first(0), power);
    Romberg points = new Romberg(0, h, atZero, 0);
    WitnessNoise noise = new WitnessNoise();
    List<double[]> above = new ArrayList<>();
    List<double[]> below = new ArrayList<>();
    for (DoubleUnaryOperator f : directions) {
      above.add(points.valuesAbove(f));
      below.add(points.valuesBelow(f));
      noise.add(atZero, above.get(above.size() - 1), below.get(below.size() - 1));
    }
    Romberg romberg = new Romberg(0, h, atZero, noise.threeSigma());
    List<Estimate> slopes = new ArrayList<>();
    for (int d = 0; d < directions.size(); d++) {
      boolean resolved = romberg.resolves(above.get(d), below.get(d));
      slopes.add(resolved ? romberg.of(above.get(d), below.get(d)) : Estimate.UNKNOWN);
    }
    return slopes;
  }
}
