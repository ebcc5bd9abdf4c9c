package kobai.report.student;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Small matrices as text. */
class EntriesTest {
  private static final RealMatrix MATRIX =
      MatrixUtils.createRealMatrix(
          new double[][] {
            {0.12345, -3, 1e-9},
            {-1e-9, 123456, Double.NaN},
            {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0}
          });

  @Test
  @DisplayName(
      "Three digits, a true minus, and 0 for what difference quotients cannot tell from it")
  void rows_anyNumbers_asText() {
    assertEquals(List.of("0.123  −3  0", "0  1.2e5  NaN", "∞  −∞  0"), Entries.rows(MATRIX));
  }

  @Test
  @DisplayName("The shape is rows by columns")
  void shape_rowsByColumns() {
    assertEquals("3×3", Entries.shape(MATRIX));
    assertEquals("1×2", Entries.shape(MatrixUtils.createRealMatrix(1, 2)));
  }
}
