package kobai.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import kobai.check.Draw;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSpec;
import kobai.nn.Formulas;
import kobai.nn.Matrices;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("All derivatives at once, to recognise patterns")
class NumericalJacobianTest {
  private static final double CLAIMED = 1e-12;

  private static final RealMatrix X = matrix(new double[][] {{0.5, -1.25, 2}, {-0.75, 1, 0.25}});

  @Test
  @DisplayName("Sigmoid: y(1 − y) on the diagonal, and 0 elsewhere")
  void of_sigmoid_isDiagonal() {
    double[] y = NumericalJacobian.flat(Formulas.sigmoid(X, List.of()));
    double[] slopes = new double[y.length];
    for (int k = 0; k < y.length; k++) {
      slopes[k] = y[k] * (1 - y[k]);
    }
    assertNear(
        MatrixUtils.createRealDiagonalMatrix(slopes),
        NumericalJacobian.of(x -> Formulas.sigmoid(x, List.of()), X));
  }

  @Test
  @DisplayName("Softmax: yᵢ(δᵢⱼ − yⱼ) in a row, and 0 between rows")
  void of_softmax_isABlockForEachRow() {
    RealMatrix y = Formulas.softmax(X, List.of());
    RealMatrix expected = MatrixUtils.createRealMatrix(6, 6);
    for (int row = 0; row < 2; row++) {
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          double share = (i == j ? 1 : 0) - y.getEntry(row, j);
          expected.setEntry(3 * row + i, 3 * row + j, y.getEntry(row, i) * share);
        }
      }
    }
    assertNear(expected, NumericalJacobian.of(x -> Formulas.softmax(x, List.of()), X));
  }

  @Test
  @DisplayName("A product has a row for every output and a column for every input")
  void of_product_hasOutputsTimesInputs() {
    RealMatrix right = matrix(new double[][] {{1, 2}, {3, 4}, {5, 6}});
    RealMatrix expected =
        matrix(
            new double[][] {
              {1, 3, 5, 0, 0, 0}, // y₀₀ = x₀₀ + 3·x₀₁ + 5·x₀₂
              {2, 4, 6, 0, 0, 0},
              {0, 0, 0, 1, 3, 5},
              {0, 0, 0, 2, 4, 6},
            });
    assertNear(expected, NumericalJacobian.of(x -> x.multiply(right), X));
  }

  @Test
  @DisplayName("If entries interact, each is constant while another one moves")
  void of_productOfEntries_otherEntriesStandStill() {
    RealMatrix at = matrix(new double[][] {{3}, {5}});
    RealMatrix jacobian =
        NumericalJacobian.of(
            x -> matrix(new double[][] {{x.getEntry(0, 0) * x.getEntry(1, 0)}}), at);
    assertNear(matrix(new double[][] {{5, 3}}), jacobian);
  }

  @Test
  @DisplayName("Up to the fourth power the formula itself is exact")
  void of_fourthPower_isOnlyRounded() {
    RealMatrix at = matrix(new double[][] {{1}});
    RealMatrix slope = NumericalJacobian.of(x -> Matrices.map(x, v -> v * v * v * v), at);
    assertEquals(4, slope.getEntry(0, 0), CLAIMED);
  }

  @Test
  @DisplayName("The fifth power is off by h⁴/30 of its fifth derivative, as the formula says")
  void of_fifthPower_errorAsTheFormulaSays() {
    RealMatrix zero = matrix(new double[][] {{0}});
    RealMatrix slope = NumericalJacobian.of(x -> Matrices.map(x, v -> Math.pow(v, 5)), zero);
    assertEquals(-120 * 0x1p-36 / 30, slope.getEntry(0, 0), 1e-16);
  }

  @Test
  @DisplayName("The point itself is not changed")
  void of_anyFunction_leavesItsArgument() {
    RealMatrix at = X.copy();
    NumericalJacobian.of(x -> x.scalarMultiply(2), at);
    assertEquals(X, at);
  }

  @Test
  @DisplayName("All rows at once: the same numbers for every layer of the course")
  void rowByRow_knownLayers_givesTheSameNumbers() {
    for (LayerSpec spec : KnownLayers.ALL) {
      Draw draw = new Draw(1, spec.name());
      List<RealMatrix> parameters = List.copyOf(draw.parameters(spec, 3, 4).values());
      UnaryOperator<RealMatrix> f = x -> spec.formula().apply(x, parameters);
      assertEquals(NumericalJacobian.of(f, X), NumericalJacobian.rowByRow(f, X), spec.name());
      assertTrue(KnownLayers.actsRowByRow(spec.formula()), spec.name());
    }
    assertFalse(KnownLayers.actsRowByRow((x, parameters) -> x.transpose().multiply(x)));
  }

  @Test
  @DisplayName("All columns at once: the same numbers for both parameters")
  void columnByColumn_parameters_givesTheSameNumbers() {
    Draw draw = new Draw(1, "columns");
    List<RealMatrix> parameters =
        List.copyOf(draw.parameters(KnownLayers.AFFINE, X.getColumnDimension(), 4).values());
    for (int k = 0; k < parameters.size(); k++) {
      int index = k;
      UnaryOperator<RealMatrix> f =
          v -> Formulas.affine(X, NumericalLayer.replaced(parameters, index, v));
      RealMatrix at = parameters.get(k);
      assertEquals(NumericalJacobian.of(f, at), NumericalJacobian.columnByColumn(f, at));
    }
    assertTrue(KnownLayers.actsColumnByColumn(KnownLayers.AFFINE.formula()));
    assertFalse(KnownLayers.actsColumnByColumn(KnownLayers.SOFTMAX.formula()));
  }

  @Test
  @DisplayName("Entries are counted row by row")
  void flat_matrix_isRowByRow() {
    assertArrayEquals(new double[] {0.5, -1.25, 2, -0.75, 1, 0.25}, NumericalJacobian.flat(X));
  }

  private static RealMatrix matrix(double[][] entries) {
    return MatrixUtils.createRealMatrix(entries);
  }

  private static void assertNear(RealMatrix expected, RealMatrix actual) {
    assertEquals(expected.getRowDimension(), actual.getRowDimension());
    assertEquals(expected.getColumnDimension(), actual.getColumnDimension());
    for (int i = 0; i < expected.getRowDimension(); i++) {
      assertArrayEquals(expected.getRow(i), actual.getRow(i), CLAIMED, "row " + i);
    }
  }
}
