package kobai.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The grader's numerical gradient as a whole")
class NumericalGradientTest {
  private static final RealMatrix X =
      MatrixUtils.createRealMatrix(new double[][] {{1, 2, 3}, {4, 5, 6}});

  @Test
  void of_matrix_everyEntryInItsPlaceAndArgumentUntouched() {
    RealMatrix x = X.copy();
    RealMatrix gradient =
        NumericalGradient.of(v -> 7 * v.getEntry(0, 2) - v.getEntry(1, 0), x).values();
    RealMatrix expected = MatrixUtils.createRealMatrix(new double[][] {{0, 0, 7}, {-1, 0, 0}});
    assertTrue(gradient.subtract(expected).getFrobeniusNorm() < 1e-11, gradient::toString);
    assertEquals(X, x);
  }

  @Test
  @DisplayName("If f throws, the caller gets the exception and the argument is unchanged")
  void of_throwingFunction_throws() {
    RealMatrix x = X.copy();
    assertThrows(
        ArithmeticException.class,
        () ->
            NumericalGradient.of(
                v -> {
                  if (v.getEntry(1, 2) != 6) {
                    throw new ArithmeticException();
                  }
                  return 0;
                },
                x));
    assertEquals(X, x);
  }

  @Test
  @DisplayName("A smooth function costs eight evaluations for each entry, and nineteen more")
  void of_smoothFunction_costsWhatTheJavadocSays() {
    AtomicInteger calls = new AtomicInteger();
    NumericalGradient.of(
        v -> {
          calls.incrementAndGet();
          return Math.sin(v.getEntry(0, 0)) * Math.cos(v.getEntry(1, 2) + v.getEntry(0, 1));
        },
        MatrixUtils.createRealMatrix(new double[][] {{0.3, -0.4, 1}, {0.5, 1, -0.6}}));
    assertEquals(19 + 8 * 6, calls.get());
  }

  @Test
  @DisplayName(
      "If the curvature is 0, its rounding looks like growth, but costs no more evaluations")
  void of_inflection_costsNothingMore() {
    AtomicInteger calls = new AtomicInteger();
    GradientEstimate estimate =
        NumericalGradient.of(
            v -> {
              calls.incrementAndGet();
              return 1.7 / (1 + Math.exp(-v.getEntry(0, 0)))
                  - 0.7 / (1 + Math.exp(-v.getEntry(0, 1)))
                  + 1.3 / (1 + Math.exp(-v.getEntry(0, 2)));
            },
            MatrixUtils.createRealMatrix(1, 3));
    assertEquals(19 + 8 * 3, calls.get());
    assertEquals(0, estimate.countWider(1e-10), () -> "bars " + estimate.bars());
  }

  @Test
  void magnitude_anyFunction_isItsSizeAtThePoint() {
    assertEquals(8, NumericalGradient.of(v -> -8 * v.getEntry(0, 0), X).magnitude());
  }

  @Test
  void scale_oneEntryKnown_ignoresTheUnknown() {
    GradientEstimate estimate =
        NumericalGradient.of(v -> 5 * v.getEntry(0, 0) + (v.getEntry(1, 1) >= 5 ? 1 : 0), X);
    assertTrue(Double.isInfinite(estimate.bars().getEntry(1, 1)));
    assertTrue(Double.isNaN(estimate.values().getEntry(1, 1)));
    assertEquals(5, estimate.scale(), 1e-9);
  }

  @Test
  void scale_nothingKnown_isZero() {
    assertEquals(0, NumericalGradient.of(v -> Double.NaN, X).scale());
  }

  @Test
  @DisplayName("A zero among large numbers is moved as far as they are, beyond the rounding")
  void of_zeroAmongLargeNumbers_barIsOfUse() {
    Estimate estimate =
        NumericalGradient.of(
                v -> v.getEntry(0, 0) + Math.pow(v.getEntry(0, 1), 2), row(0, 1e6)) // some 1e12
            .at(0, 0);
    assertWithin(1, 1e-5, estimate);
  }

  @Test
  @DisplayName("A tiny number among ordinary ones is moved by a small part of itself")
  void of_tinyBesideOrdinary_barIsOfUse() {
    Estimate estimate =
        NumericalGradient.of(
                v -> Math.sin(1e12 * v.getEntry(0, 0)) + v.getEntry(0, 1), row(1e-12, 1))
            .at(0, 0);
    assertWithin(1e12 * Math.cos(1), 1e6, estimate);
  }

  @Test
  @DisplayName("A slope that a long step misses is accepted if two short steps agree on it")
  void of_narrowFeature_isFoundByShorterSteps() {
    Estimate estimate =
        NumericalGradient.of(
                v -> {
                  double x = v.getEntry(0, 0) - 1;
                  return Math.sin(30 * x) + x * Math.exp(-Math.pow(x / 2e-4, 2));
                },
                row(1))
            .at(0, 0);
    assertWithin(31, 1e-5, estimate);
  }

  @Test
  @DisplayName("If differences of f overflow, the slope is still found")
  void of_overflowingDifferences_slopeIsFound() {
    double slope = 1e305; // times a step of 1486 this way and that: more than the largest double
    Estimate estimate =
        NumericalGradient.of(v -> slope * (v.getEntry(0, 0) - 1e10), row(1e10)).at(0, 0);
    assertWithin(slope, 1e-9 * slope, estimate);
  }

  private static RealMatrix row(double... entries) {
    return MatrixUtils.createRealMatrix(new double[][] {entries});
  }

  private static void assertWithin(double truth, double useful, Estimate estimate) {
    assertTrue(Math.abs(estimate.value() - truth) <= estimate.bar(), estimate::toString);
    assertTrue(estimate.bar() <= useful, () -> "of little use: " + estimate);
  }
}
