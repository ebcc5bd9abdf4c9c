package kobai.diagnosis.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whether two matrices are the same pattern. */
class ClosenessTest {
  private static final RealMatrix A = matrix(new double[][] {{1, -4}, {0, 2}, {3, 0.5}});

  @Test
  @DisplayName("Two matrices are the same up to a billionth of the largest entry")
  void same_rounded_isSame() {
    assertTrue(Closeness.same(A, A));
    assertTrue(Closeness.same(A.scalarAdd(3.9e-9), A));
    assertFalse(Closeness.same(A.scalarAdd(4.1e-9), A));
    assertTrue(Closeness.same(matrix(new double[2][2]), matrix(new double[2][2])));
  }

  @Test
  @DisplayName("Matrices of different shapes are never the same, even if all numbers are")
  void same_otherShape_isNot() {
    assertFalse(Closeness.same(matrix(new double[2][3]), matrix(new double[3][2])));
    assertFalse(Closeness.sameShape(matrix(new double[2][3]), matrix(new double[2][2])));
    assertFalse(Closeness.sameShape(matrix(new double[3][2]), matrix(new double[2][2])));
    assertTrue(Closeness.sameShape(matrix(new double[3][2]), A));
  }

  @Test
  @DisplayName("NaN is not the same as anything, not even as NaN")
  void same_notANumber_isNot() {
    RealMatrix broken = A.copy();
    broken.setEntry(0, 0, Double.NaN);
    assertFalse(Closeness.same(broken, A));
    assertFalse(Closeness.same(A, broken));
    assertFalse(Closeness.same(broken, broken));
    assertFalse(Closeness.finite(broken));
    broken.setEntry(0, 0, Double.NEGATIVE_INFINITY);
    assertFalse(Closeness.finite(broken));
    assertTrue(Closeness.finite(A));
  }

  @Test
  @DisplayName("A multiple is recognised by its constant, negative ones too")
  void proportional_multiple_isTheConstant() {
    assertEquals(Optional.of(0.25), Closeness.proportional(A.scalarMultiply(0.25), A));
    assertEquals(Optional.of(-3.0), Closeness.proportional(A.scalarMultiply(-3), A));
    assertEquals(Optional.of(1.0), Closeness.proportional(A, A));
  }

  @Test
  @DisplayName("No multiple: other entries, another shape, zeros, NaN")
  void proportional_others_isNothing() {
    RealMatrix other = A.copy();
    other.addToEntry(2, 1, 1e-3);
    RealMatrix broken = A.copy();
    broken.setEntry(2, 1, Double.NaN);
    RealMatrix zeros = A.scalarMultiply(0);
    assertEquals(Optional.empty(), Closeness.proportional(other, A));
    assertEquals(Optional.empty(), Closeness.proportional(broken, A));
    assertEquals(Optional.empty(), Closeness.proportional(A, broken));
    assertEquals(Optional.empty(), Closeness.proportional(zeros, A));
    assertEquals(Optional.empty(), Closeness.proportional(A, zeros));
    assertEquals(Optional.empty(), Closeness.proportional(zeros, zeros));
    assertEquals(Optional.empty(), Closeness.proportional(A.transpose(), A));
  }

  private static RealMatrix matrix(double[][] entries) {
    return MatrixUtils.createRealMatrix(entries);
  }
}
