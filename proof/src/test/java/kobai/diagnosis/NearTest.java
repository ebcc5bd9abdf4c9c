package kobai.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whether two matrices are the same pattern. */
class NearTest {
  private static final RealMatrix A = matrix(new double[][] {{1, -4}, {0, 2}, {3, 0.5}});

  @Test
  @DisplayName("The same up to a billionth of the largest entry")
  void same_rounded_isSame() {
    assertTrue(Near.same(A, A));
    assertTrue(Near.same(A.scalarAdd(3.9e-9), A));
    assertFalse(Near.same(A.scalarAdd(4.1e-9), A));
    assertTrue(Near.same(matrix(new double[2][2]), matrix(new double[2][2])));
  }

  @Test
  @DisplayName("Another shape is never the same, even where all numbers are")
  void same_otherShape_isNot() {
    assertFalse(Near.same(matrix(new double[2][3]), matrix(new double[3][2])));
    assertFalse(Near.sameShape(matrix(new double[2][3]), matrix(new double[2][2])));
    assertFalse(Near.sameShape(matrix(new double[3][2]), matrix(new double[2][2])));
    assertTrue(Near.sameShape(matrix(new double[3][2]), A));
  }

  @Test
  @DisplayName("What is no number is not the same as anything, itself included")
  void same_notANumber_isNot() {
    RealMatrix broken = A.copy();
    broken.setEntry(0, 0, Double.NaN);
    assertFalse(Near.same(broken, A));
    assertFalse(Near.same(A, broken));
    assertFalse(Near.same(broken, broken));
    assertFalse(Near.finite(broken));
    broken.setEntry(0, 0, Double.NEGATIVE_INFINITY);
    assertFalse(Near.finite(broken));
    assertTrue(Near.finite(A));
  }

  @Test
  @DisplayName("A multiple is told by its constant, negative ones too")
  void proportional_multiple_isTheConstant() {
    assertEquals(Optional.of(0.25), Near.proportional(A.scalarMultiply(0.25), A));
    assertEquals(Optional.of(-3.0), Near.proportional(A.scalarMultiply(-3), A));
    assertEquals(Optional.of(1.0), Near.proportional(A, A));
  }

  @Test
  @DisplayName("No multiple: other entries, another shape, zeros, NaN")
  void proportional_others_isNothing() {
    RealMatrix other = A.copy();
    other.addToEntry(2, 1, 1e-3);
    RealMatrix broken = A.copy();
    broken.setEntry(2, 1, Double.NaN);
    RealMatrix zeros = A.scalarMultiply(0);
    assertEquals(Optional.empty(), Near.proportional(other, A));
    assertEquals(Optional.empty(), Near.proportional(broken, A));
    assertEquals(Optional.empty(), Near.proportional(A, broken));
    assertEquals(Optional.empty(), Near.proportional(zeros, A));
    assertEquals(Optional.empty(), Near.proportional(A, zeros));
    assertEquals(Optional.empty(), Near.proportional(zeros, zeros));
    assertEquals(Optional.empty(), Near.proportional(A.transpose(), A));
  }

  private static RealMatrix matrix(double[][] entries) {
    return MatrixUtils.createRealMatrix(entries);
  }
}
