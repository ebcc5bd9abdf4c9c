package kobai.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measurement of a function's own noise")
class NoiseTest {
  private static final RealMatrix X =
      MatrixUtils.createRealMatrix(new double[][] {{0.3, -2}, {0, 1}});
  private static final double SIGMA = 1e-8;

  @Test
  @DisplayName("A jitter of known size is measured as about three standard deviations")
  void of_knownJitter_isThreeStandardDeviations() {
    List<Double> found = new ArrayList<>();
    for (int seed = 0; seed < 200; seed++) {
      Well19937c random = new Well19937c(seed);
      found.add(noise(v -> v.getEntry(0, 0) + SIGMA * random.nextGaussian()));
    }
    Collections.sort(found);
    double median = found.get(found.size() / 2);
    // The largest of a few measurements that scatter: above three, but not by far.
    assertTrue(median > 3 * SIGMA && median < 5 * SIGMA, () -> "median " + median);
  }

  @Test
  @DisplayName("A smooth function has no more noise than the rounding of its largest values")
  void of_smoothFunction_isItsRounding() {
    assertTrue(noise(v -> Math.exp(v.getEntry(1, 1))) < 1e-14);
    assertEquals(1000 * Math.ulp(1.0), noise(v -> 1000));
  }

  @Test
  @DisplayName("The rounding inside a function is measured, even if the result is small")
  void of_cancellation_isSeen() {
    assertTrue(noise(v -> (v.getEntry(0, 0) + 1e8) - 1e8) > Math.ulp(1e8) / 4);
  }

  private static double noise(ToDoubleFunction<RealMatrix> f) {
    return Noise.of(f, X, f.applyAsDouble(X), 1).size();
  }
}
