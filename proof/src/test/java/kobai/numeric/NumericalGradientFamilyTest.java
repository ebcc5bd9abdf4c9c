package kobai.numeric;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Thousands of random points of functions whose gradients are known")
class NumericalGradientFamilyTest {
  private static final int DRAWS = 300; // of 6 to 15 entries each, in every family

  /** The exact gradient is also computed in doubles: a few roundings of the largest entry. */
  private static final double REFERENCE = 1e-15;

  @ParameterizedTest
  @EnumSource
  @DisplayName("The error of no entry exceeds its bar")
  void of_randomPoint_errorWithinTheBar(Family family) {
    List<String> exceeded = new ArrayList<>();
    for (int seed = 0; seed < DRAWS; seed++) {
      Family.Sample sample = family.draw(new Well19937c(seed));
      GradientEstimate estimate = NumericalGradient.of(sample.f(), sample.x());
      double reference = REFERENCE * largest(sample.gradient());
      for (int i = 0; i < sample.x().getRowDimension(); i++) {
        for (int j = 0; j < sample.x().getColumnDimension(); j++) {
          Estimate entry = estimate.at(i, j);
          double truth = sample.gradient().getEntry(i, j);
          boolean unknown = Double.isInfinite(entry.bar());
          if (!unknown && !(Math.abs(entry.value() - truth) <= entry.bar() + reference)) {
            exceeded.add("seed " + seed + " [" + i + "][" + j + "] " + truth + " " + entry);
          }
        }
      }
    }
    assertTrue(exceeded.isEmpty(), () -> exceeded.size() + ": " + exceeded);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANCELLING") // their digits cancel
  @DisplayName("Half of all bars are narrower than 1e-9 of the largest entry")
  void of_randomPoint_barIsOfUse(Family family) {
    List<Double> bars = new ArrayList<>();
    for (int seed = 0; seed < DRAWS; seed++) {
      Family.Sample sample = family.draw(new Well19937c(seed));
      RealMatrix estimated = NumericalGradient.of(sample.f(), sample.x()).bars();
      double scale = largest(sample.gradient());
      for (double[] row : estimated.getData()) {
        for (double bar : row) {
          bars.add(bar / scale);
        }
      }
    }
    Collections.sort(bars);
    double median = bars.get(bars.size() / 2);
    assertTrue(median < 1e-9, () -> "median " + median);
  }

  private static double largest(RealMatrix a) {
    double largest = 0;
    for (double[] row : a.getData()) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    return largest;
  }
}
