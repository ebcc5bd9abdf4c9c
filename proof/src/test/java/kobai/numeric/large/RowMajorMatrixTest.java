package kobai.numeric.large;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.exception.DimensionMismatchException;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Products row by row")
class RowMajorMatrixTest {
  private final RandomGenerator random = new Well19937c(1);
  private final RealMatrix a = matrix(5, 30);
  private final RealMatrix b = matrix(30, 3);

  private RealMatrix matrix(int rows, int columns) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix.setEntry(i, j, random.nextGaussian());
      }
    }
    return matrix;
  }

  private static RowMajorMatrix rows(RealMatrix matrix) {
    return new RowMajorMatrix(matrix.getData());
  }

  private void assertSameProducts() {
    double[][] expected = a.multiply(b).getData();
    assertArrayEquals(expected, rows(a).multiply(rows(b)).getData());
    assertArrayEquals(expected, rows(a).multiply(b).getData());
  }

  @Test
  void everyBitIsThatOfCommonsMath() {
    assertSameProducts();
  }

  @Test
  void whatIsNotFiniteComesThrough() {
    a.setEntry(0, 0, Double.POSITIVE_INFINITY);
    a.setEntry(1, 1, Double.NaN);
    b.setEntry(0, 0, 0);
    assertSameProducts();
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    assertThrows(DimensionMismatchException.class, () -> rows(a).multiply(rows(a)));
    assertThrows(DimensionMismatchException.class, () -> rows(b).multiply(rows(b)));
  }
}
