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
  @DisplayName("Where f throws, the exception comes out and the argument is untouched")
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
  @DisplayName("A well-behaved function costs eight evaluations an entry and thirteen for all")
  void of_smoothFunction_costsWhatTheJavadocSays() {
    AtomicInteger calls = new AtomicInteger();
    NumericalGradient.of(
        v -> {
          calls.incrementAndGet();
          return Math.sin(v.getEntry(0, 0)) * Math.cos(v.getEntry(1, 2) + v.getEntry(0, 1));
        },
        MatrixUtils.createRealMatrix(new double[][] {{0.3, -0.4, 1}, {0.5, 1, -0.6}}));
    assertEquals(13 + 8 * 6, calls.get());
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
}
