package kobai.numeric.large;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import kobai.numeric.NumericalGradient;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A gradient against the slope in a random direction")
class VerificationTest {
  private static final RealMatrix X =
      MatrixUtils.createRealMatrix(new double[][] {{0.3, -1.2, 0.8}, {1.7, -0.4, 0.6}});
  private static final int DIRECTIONS = 4000;

  private static double f(RealMatrix v) {
    double sum = 0;
    for (double entry : NumericalJacobian.flat(v)) {
      sum += Math.sin(entry) * (2 + sum);
    }
    return sum;
  }

  private static boolean passes(
      ToDoubleFunction<RealMatrix> f, GradientEstimate gradient, long seed) {
    return Verification.passes(f, X, gradient, new SplittableRandom(seed));
  }

  /** The right gradient, with bars of this width and errors of these sizes, for 4 and 2 entries. */
  private static GradientEstimate spoilt(double bar, double error, double others) {
    GradientEstimate right = NumericalGradient.of(VerificationTest::f, X);
    Estimate[][] entries = new Estimate[2][3];
    for (int k = 0; k < 6; k++) {
      double value = right.at(k / 3, k % 3).value();
      double off = k == 4 ? error : k < 2 ? others : 0;
      entries[k / 3][k % 3] = new Estimate(value + off, bar, false);
    }
    return new GradientEstimate(entries, Math.abs(f(X)));
  }

  @Test
  @DisplayName("A right gradient passes in any direction")
  void passes_right_always() {
    GradientEstimate right = NumericalGradient.of(VerificationTest::f, X);
    for (int seed = 0; seed < DIRECTIONS; seed++) {
      assertTrue(passes(VerificationTest::f, right, seed), "direction " + seed);
    }
  }

  @ParameterizedTest(name = "worst error {0}, others {1}")
  @CsvSource({"1e-8, 0", "1e-8, -1e-8", "1e-8, 0.5e-8", "3e-9, 0", "1e-7, 1e-7"})
  @DisplayName("A wrong gradient passes as rarely as the formula says, tolerance over error")
  void passes_wrong_asSeldomAsSaid(double error, double others) {
    double bar = 1e-9;
    GradientEstimate wrong = spoilt(bar, error, others);
    int missed = 0;
    for (int seed = 0; seed < DIRECTIONS; seed++) {
      missed += passes(VerificationTest::f, wrong, seed) ? 1 : 0;
    }
    // The tolerance is Σ |s|·bar with |s| ≤ 1, and 1/2 on the average: at most 6 bars. Two
    // directions.
    double most = Math.pow(6 * bar / error, 2);
    double chance = 4 * Math.sqrt(most / DIRECTIONS) + 4.0 / DIRECTIONS;
    assertTrue(missed <= (most + chance) * DIRECTIONS, missed + " of " + DIRECTIONS);
  }

  @Test
  @DisplayName("A large error is never missed")
  void passes_plainlyWrong_never() {
    for (double error : new double[] {1e-3, -1, 1e6, Double.NaN, Double.POSITIVE_INFINITY}) {
      GradientEstimate wrong = spoilt(1e-13, error, 0);
      for (int seed = 0; seed < 200; seed++) {
        assertFalse(passes(VerificationTest::f, wrong, seed), "direction " + seed);
      }
    }
  }

  @Test
  @DisplayName("If the bars are too wide for a verdict, the gradient does not pass")
  void passes_wideBars_never() {
    assertFalse(passes(VerificationTest::f, spoilt(1e-3, 0, 0), 1));
    assertFalse(passes(VerificationTest::f, spoilt(Double.POSITIVE_INFINITY, 0, 0), 1));
    assertFalse(passes(v -> Math.random(), spoilt(1e-13, 0, 0), 1));
    assertFalse(passes(v -> Double.NaN, spoilt(1e-13, 0, 0), 1));
  }

  @Test
  @DisplayName("A constant function has the gradient 0, and no other passes")
  void passes_constant_zeroOnly() {
    Estimate none = new Estimate(0, 0, false);
    Estimate[][] zeros = {{none, none, none}, {none, none, none}};
    assertTrue(passes(v -> 0, new GradientEstimate(zeros, 0), 1));
    zeros[1][2] = new Estimate(1e-12, 0, false);
    assertFalse(passes(v -> 0, new GradientEstimate(zeros, 0), 1));
    assertEquals(6, new GradientEstimate(zeros, 0).size());
  }
}
