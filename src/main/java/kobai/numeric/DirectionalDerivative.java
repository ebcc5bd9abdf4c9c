package kobai.numeric;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How fast a function of a number changes at 0, with an error bar: the slope of a loss, say, when
 * all parameters of a network move together. Its cost does not hang on how many they are.
 *
 * <p>The first step is chosen for a direction that moves the function about as fast as one entry
 * does. Where the bar is too wide for that, shorter and longer steps are tried.
 */
public final class DirectionalDerivative {

  /** A bar wider than this part of the slope, or of the function, is worth another attempt. */
  private static final double WIDE = 1e-9;

  /** Powers of 2 for the steps after the first, those nearby first. */
  private static final List<Integer> FURTHER = List.of(-4, 4, -8, -13, -18, -23, -28);

  private DirectionalDerivative() {}

  /**
   * Differentiates f at 0. Ordinarily 21 evaluations, of which 13 tell how exact f is.
   *
   * @param f the function along the direction: t ↦ L(x + t·s)
   */
  public static Estimate of(DoubleUnaryOperator f) {
    double atZero = f.applyAsDouble(0);
    double noise = Noise.of(f, atZero);
    double first = StepLadder.first(0);
    Estimate best = new Romberg(0, first, atZero, noise).of(f);
    for (int power : FURTHER) {
      if (best.bar() <= WIDE * Math.max(Math.abs(best.value()), Math.abs(atZero))) {
        break;
      }
      Estimate next = new Romberg(0, Math.scalb(first, power), atZero, noise).of(f);
      best = next.bar() < best.bar() ? next : best;
    }
    return best;
  }
}
