package kobai.numeric.large;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import kobai.numeric.Estimate;
import kobai.numeric.Romberg;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Slopes along directions")
class DirectionalDerivativeTest {

  /**
   * A family of functions, one for each draw of numbers.
   *
   * @param name of it
   * @param f the function of t, made of numbers from −1 to 1
   * @param slope its slope at 0
   */
  record Family(String name, Made f, Slope slope) {
    interface Made {
      double at(double t, double[] a);
    }

    interface Slope {
      double of(double[] a);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Family> families() {
    return Stream.of(
        new Family("a constant", (t, a) -> a[0], a -> 0),
        new Family("a line", (t, a) -> a[0] + a[1] * t, a -> a[1]),
        new Family("a cubic", (t, a) -> a[0] + t * (a[1] + t * (a[2] + t * a[3])), a -> a[1]),
        new Family("an exponential", (t, a) -> a[0] * Math.exp(9 * a[1] * t), a -> 9 * a[0] * a[1]),
        new Family(
            "a wave", (t, a) -> Math.sin(a[0] + 9 * a[1] * t), a -> 9 * a[1] * Math.cos(a[0])),
        new Family("a fast wave", (t, a) -> Math.sin(1e4 * a[1] * t), a -> 1e4 * a[1]),
        new Family("a pole near by", (t, a) -> 1 / (2 + a[0] + a[1] * t), a -> ofPole(a)),
        new Family("sigmoids", DirectionalDerivativeTest::sigmoids, a -> slopeOfSigmoids(a)),
        new Family(
            "large terms that cancel", (t, a) -> a[0] * t + 1e6 * (1 + a[1]) - 1e6, a -> a[0]),
        new Family(
            "a corner near by",
            (t, a) -> a[1] * t + Math.max(0, t - 0.01 * Math.abs(a[0])),
            a -> a[1]));
  }

  private static double ofPole(double[] a) {
    return -a[1] / ((2 + a[0]) * (2 + a[0]));
  }

  private static double sigmoids(double t, double[] a) {
    double sum = 0;
    for (int k = 0; k + 2 < a.length; k++) {
      sum += a[k + 2] / (1 + Math.exp(-3 * a[k] - a[k + 1] * t));
    }
    return sum;
  }

  private static double slopeOfSigmoids(double[] a) {
    double sum = 0;
    for (int k = 0; k + 2 < a.length; k++) {
      double y = 1 / (1 + Math.exp(-3 * a[k]));
      sum += a[k + 2] * a[k + 1] * y * (1 - y);
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("families")
  @DisplayName("No error exceeds its bar, and most bars are narrow")
  void of_family_errorWithinTheBar(Family family) {
    int wide = 0;
    for (int seed = 0; seed < 2000; seed++) {
      double[] a = numbers(seed);
      DoubleUnaryOperator there = t -> family.f.at(t, a);
      DoubleUnaryOperator back = t -> family.f.at(-t, a); // another direction
      Estimate slope =
          DirectionalDerivative.of(there.applyAsDouble(0), List.of(there, back)).get(0);
      double error = Math.abs(slope.value() - family.slope.of(a));
      int drawn = seed;
      assertTrue(
          error <= slope.bar() || slope == Estimate.UNKNOWN, () -> drawn + ": " + slope + error);
      wide += slope.bar() <= 1e-6 * Math.max(1, Math.abs(slope.value())) ? 0 : 1;
    }
    assertTrue(wide <= 100, wide + " of 2000 are wide");
  }

  private static double[] numbers(int seed) {
    Well19937c random = new Well19937c(seed);
    double[] numbers = new double[8];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = 2 * random.nextDouble() - 1;
    }
    return numbers;
  }

  @Test
  @DisplayName("Each direction of a smooth function costs eight evaluations")
  void of_smoothFunctions_costsEightEach() {
    AtomicInteger calls = new AtomicInteger();
    DoubleUnaryOperator sine =
        t -> {
          calls.incrementAndGet();
          return Math.sin(1 + t);
        };
    List<Estimate> slopes = DirectionalDerivative.of(Math.sin(1), List.of(sine, sine, sine));
    assertEquals(3, slopes.size());
    assertEquals(24, calls.get());
  }

  @Test
  @DisplayName("Noise makes the bars as wide as they must be")
  void of_noise_widensTheBars() {
    int exceeded = 0;
    for (int seed = 0; seed < 500; seed++) {
      Well19937c random = new Well19937c(seed);
      DoubleUnaryOperator f = t -> Math.sin(t) + 1e-9 * random.nextGaussian();
      for (Estimate slope : DirectionalDerivative.of(0, List.of(f, f))) {
        exceeded += Math.abs(slope.value() - 1) <= slope.bar() ? 0 : 1;
      }
    }
    assertTrue(exceeded <= 5, exceeded + " of 1000 exceeded");
  }

  @Test
  @DisplayName("If a function is not finite or has no slope, the bar is too wide to be of use")
  void of_noSlope_unknown() {
    List<DoubleUnaryOperator> functions =
        List.of(t -> Double.NaN, t -> t > 0 ? Double.NaN : 1, t -> Math.cbrt(t), Math::signum);
    for (DoubleUnaryOperator f : functions) {
      List<Estimate> slopes = DirectionalDerivative.of(f.applyAsDouble(0), List.of(f));
      assertTrue(slopes.get(0).bar() > 1e3, slopes::toString);
    }
  }

  @Test
  @DisplayName("A jitter of known size is measured as about three standard deviations")
  void witnessNoise_knownJitter_isThreeStandardDeviations() {
    Romberg points = new Romberg(0, 0.01, 0, 0);
    List<Double> found = new ArrayList<>();
    for (int seed = 0; seed < 1000; seed++) {
      Well19937c random = new Well19937c(seed);
      WitnessNoise noise = new WitnessNoise();
      DoubleUnaryOperator f = t -> 2 + t * (3 - t) + 1e-8 * random.nextGaussian();
      for (int direction = 0; direction < 2; direction++) {
        noise.add(2, points.valuesAbove(f), points.valuesBelow(f));
      }
      found.add(noise.threeSigma());
    }
    Collections.sort(found);
    assertEquals(3e-8, found.get(500), 0.7e-8);
    assertTrue(found.get(20) > 0.5e-8, () -> "the second of a hundred: " + found.get(20));
  }
}
