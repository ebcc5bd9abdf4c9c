package kobai.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import kobai.nn.Loss;
import kobai.nn.ShapeMismatch;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Losses: formulas, edges, refusals")
class LossesTest {

  static Stream<Loss> losses() {
    return Stream.of(new MeanSquaredError(), new CrossEntropy(), new SoftmaxCrossEntropy());
  }

  @Test
  void meanSquaredError_twoByTwo_isTheMeanOverAllEntries() {
    Loss loss = new MeanSquaredError();
    assertEquals((1 + 4 + 0 + 9) / 4.0, loss.forward(rows("1 2; 3 4"), rows("0 0; 3 1")), 1e-15);
    assertRow(rows("0.5 1; 0 1.5"), loss.backward()); // 2(y − t)/4
  }

  @Test
  void crossEntropy_twoRows_isTheMeanOverRows() {
    Loss loss = new CrossEntropy();
    double value = loss.forward(rows("0.5 0.5; 0.2 0.8"), rows("1 0; 0 1"));
    assertEquals(-(Math.log(0.5) + Math.log(0.8)) / 2, value, 1e-15);
    assertRow(rows("-1 0; 0 -0.625"), loss.backward()); // −t/y/2
  }

  @Test
  @DisplayName("The sums divided by the number of entries or rows are the means")
  void sums_twoByTwo_entriesAndRows() {
    Loss squares = new MeanSquaredError(Reduction.SUM);
    assertEquals(1 + 4 + 0 + 9, squares.forward(rows("1 2; 3 4"), rows("0 0; 3 1")), 1e-15);
    assertRow(rows("2 4; 0 6"), squares.backward());
    Loss logarithms = new CrossEntropy(Reduction.SUM);
    double value = logarithms.forward(rows("0.5 0.5; 0.2 0.8"), rows("1 0; 0 1"));
    assertEquals(-Math.log(0.5) - Math.log(0.8), value, 1e-15);
    assertRow(rows("-2 0; 0 -1.25"), logarithms.backward());
  }

  @Test
  @DisplayName("A probability of 0 without a target costs nothing, not 0·∞")
  void crossEntropy_zeroWithoutTarget_costsNothing() {
    Loss loss = new CrossEntropy();
    assertEquals(0, loss.forward(rows("1 0"), rows("1 0")));
    assertRow(rows("-1 0"), loss.backward());
  }

  @Test
  @DisplayName("A probability of 0 with a target costs everything, and has no gradient")
  void crossEntropy_zeroWithTarget_isInfinite() {
    Loss loss = new CrossEntropy();
    assertEquals(Double.POSITIVE_INFINITY, loss.forward(rows("1 0"), rows("0 1")));
    assertEquals(Double.NaN, loss.backward().getEntry(0, 1));
  }

  @Test
  void crossEntropy_nothingAddedInsideTheLogarithm_tinyProbabilityIsExact() {
    assertEquals(
        -Math.log(1e-300), new CrossEntropy().forward(rows("1e-300 1"), rows("1 0")), 1e-12);
  }

  @Test
  @DisplayName("Scores of ±1000 neither overflow nor lose the loss")
  void softmaxCrossEntropy_largeScores_exact() {
    Loss loss = new SoftmaxCrossEntropy();
    assertEquals(0, loss.forward(rows("1000 -1000"), rows("1 0")));
    assertRow(rows("0 0"), loss.backward());
    assertEquals(2000, loss.forward(rows("1000 -1000"), rows("0 1")));
    assertRow(rows("1 -1"), loss.backward());
    assertEquals(Math.log(2), loss.forward(rows("-1000 -1000"), rows("0 1")), 1e-12);
    assertRow(rows("0.5 -0.5"), loss.backward());
  }

  @Test
  void softmaxCrossEntropy_infiniteScoreWithoutTarget_costsNothing() {
    assertEquals(0, new SoftmaxCrossEntropy().forward(rows("0 -Infinity"), rows("1 0")));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void forward_otherShape_refusedWithBothShapes(Loss loss) {
    RealMatrix y = MatrixUtils.createRealMatrix(2, 3);
    for (RealMatrix t : List.of(y.transpose(), MatrixUtils.createRealMatrix(1, 3))) {
      ShapeMismatch e = assertThrows(ShapeMismatch.class, () -> loss.forward(y, t));
      assertEquals("t must be 2x3, but is " + ShapeMismatch.shape(t), e.getMessage());
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void backward_beforeForward_isRefused(Loss loss) {
    IllegalStateException e = assertThrows(IllegalStateException.class, loss::backward);
    assertEquals("backward needs a forward pass first", e.getMessage());
  }

  private static void assertRow(RealMatrix expected, RealMatrix actual) {
    double off = TorchAssertions.largest(expected.subtract(actual));
    assertEquals(0, off, 1e-9, actual.toString());
  }

  /** Reads "1 2; 3 4". */
  private static RealMatrix rows(String text) {
    return MatrixUtils.createRealMatrix(
        Stream.of(text.split("; "))
            .map(row -> Stream.of(row.split(" ")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new));
  }
}
