package kobai.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("One table of functions whose derivatives are known")
class NumericalGradientTableTest {

  static Stream<KnownDerivative> differentiable() {
    return KnownDerivatives.all().filter(row -> !row.unknown() && !row.corner());
  }

  static Stream<KnownDerivative> corners() {
    return KnownDerivatives.all().filter(KnownDerivative::corner);
  }

  static Stream<KnownDerivative> unknown() {
    return KnownDerivatives.all().filter(KnownDerivative::unknown);
  }

  @ParameterizedTest
  @MethodSource("differentiable")
  @DisplayName("The error never exceeds the bar, and the bar is narrow enough to be of use")
  void of_differentiable_withinTheBar(KnownDerivative row) {
    Estimate estimate = estimate(row);
    double error = Math.abs(estimate.value() - row.right());
    assertTrue(error <= estimate.bar(), () -> error + " is the error of " + estimate);
    assertTrue(estimate.bar() <= row.limit(), () -> "of little use: " + estimate);
  }

  @ParameterizedTest
  @MethodSource("corners")
  @DisplayName("At a corner the bar covers the slopes on both sides, and is marked as a corner")
  void of_corner_barCoversBothSlopes(KnownDerivative row) {
    Estimate estimate = estimate(row);
    double toLeft = Math.abs(estimate.value() - row.left());
    double toRight = Math.abs(estimate.value() - row.right());
    assertTrue(estimate.kink(), () -> "not seen as a corner: " + estimate);
    assertTrue(Math.max(toLeft, toRight) <= estimate.bar(), estimate::toString);
    assertTrue(estimate.bar() <= row.limit(), () -> "of little use: " + estimate);
  }

  @ParameterizedTest
  @MethodSource("unknown")
  @DisplayName("If nothing is known, the bar is infinite")
  void of_noSlope_barIsInfinite(KnownDerivative row) {
    assertEquals(Estimate.UNKNOWN, estimate(row));
  }

  private static Estimate estimate(KnownDerivative row) {
    RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{row.x()}});
    return NumericalGradient.of(v -> row.f().applyAsDouble(v.getEntry(0, 0)), x).at(0, 0);
  }
}
