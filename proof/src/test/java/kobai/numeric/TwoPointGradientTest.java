package kobai.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The textbook's difference quotient")
class TwoPointGradientTest {

  /** A row of the table below. */
  private record Row(DoubleUnaryOperator f, double x, double h, double slope, double tolerance) {}

  @Test
  void of_knownFunctions_errorAsTheFormulaSays() {
    double best = TwoPointGradient.BEST_STEP;
    Row[] table = {
      new Row(x -> 3 * x - 1, 2, 1, 3, 0), // exact for straight lines
      new Row(x -> x * x, 3, 0.5, 6, 0), // … and for parabolas
      new Row(x -> x * x * x, 1, 0.1, 3.01, 1e-14), // off by h²·f‴/6 = h²
      new Row(Math::exp, 0, 1e-4, 1, 2e-9), // h²/6 = 1.7e-9
      new Row(Math::exp, 0, best, 1, 5e-11),
      new Row(Math::sin, 1, best, Math.cos(1), 5e-11),
      new Row(Math::abs, 0, best, 0, 0), // the mean of −1 and 1
      new Row(x -> x, 1e8, best, 1, 0), // 2h would be off by 1e-4: x ± h are rounded
    };
    for (Row row : table) {
      RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{row.x}});
      double slope =
          TwoPointGradient.of(v -> row.f.applyAsDouble(v.getEntry(0, 0)), x, row.h).getEntry(0, 0);
      assertEquals(row.slope, slope, row.tolerance, row.toString());
    }
  }

  @Test
  void of_shorterStepThanBest_isWorse() {
    assertTrue(errorOfExp(1e-11) > 100 * errorOfExp(TwoPointGradient.BEST_STEP));
  }

  @Test
  void of_matrix_everyEntryInItsPlaceAndArgumentUntouched() {
    RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{1, 2, 3}, {4, 5, 6}});
    RealMatrix before = x.copy();
    RealMatrix gradient = TwoPointGradient.of(v -> 7 * v.getEntry(0, 2) - v.getEntry(1, 0), x, 1);
    assertEquals(MatrixUtils.createRealMatrix(new double[][] {{0, 0, 7}, {-1, 0, 0}}), gradient);
    assertEquals(before, x);
  }

  @Test
  @DisplayName("Each entry has its old value again before the next one is moved")
  void of_product_otherEntriesStandStill() {
    RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{3, 5}});
    RealMatrix gradient = TwoPointGradient.of(v -> v.getEntry(0, 0) * v.getEntry(0, 1), x, 1);
    assertEquals(MatrixUtils.createRealMatrix(new double[][] {{5, 3}}), gradient);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1e-4, Double.NaN, Double.POSITIVE_INFINITY})
  void of_uselessStep_isRefusedWithItsValue(double h) {
    RealMatrix x = MatrixUtils.createRealMatrix(1, 1);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> TwoPointGradient.of(v -> 0, x, h));
    assertEquals("the step h must be positive and finite, but is " + h, e.getMessage());
  }

  private static double errorOfExp(double h) {
    RealMatrix zero = MatrixUtils.createRealMatrix(1, 1);
    return Math.abs(
        TwoPointGradient.of(v -> Math.exp(v.getEntry(0, 0)), zero, h).getEntry(0, 0) - 1);
  }
}
