package kobai.diagnosis;

import static kobai.nn.Matrices.sumRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kobai.check.Draw;
import kobai.samples.Samples;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A pass as the known forward formula has it. */
class PassTest {
  private static final Pass AFFINE = draw("Affine");
  private static final Pass SIGMOID = draw("Sigmoid");

  private static Pass draw(String exercise) {
    return Pass.draw(Patients.of(Samples.right(exercise).get(0)), new Draw(1, "pass"), 5, 4, 3);
  }

  @Test
  @DisplayName("N rows, D inputs, M outputs; without parameters as many outputs as inputs")
  void draw_sizes_areThoseAsked() {
    assertEquals(List.of(5, 4, 3), List.of(AFFINE.rows(), AFFINE.inputs(), AFFINE.outputs()));
    assertEquals(List.of(5, 4, 4), List.of(SIGMOID.rows(), SIGMOID.inputs(), SIGMOID.outputs()));
  }

  @Test
  @DisplayName("Every gradient has its matrix")
  void targets_parameters_haveTheirGradients() {
    assertEquals(List.of("dx", "dW", "db"), AFFINE.targets());
    assertEquals(List.of("dx"), SIGMOID.targets());
    assertSame(AFFINE.x(), AFFINE.point("dx"));
    assertSame(AFFINE.parameters().get("W"), AFFINE.point("dW"));
    assertSame(AFFINE.parameters().get("b"), AFFINE.point("db"));
  }

  @Test
  @DisplayName("The gradients of x·W + b are those of the textbook")
  void gradient_affine_isTheTextbooks() {
    RealMatrix w = AFFINE.parameters().get("W");
    assertNear(AFFINE.dout().multiply(w.transpose()), AFFINE.gradient("dx"));
    assertNear(AFFINE.x().transpose().multiply(AFFINE.dout()), AFFINE.gradient("dW"));
    assertNear(sumRows(AFFINE.dout()), AFFINE.gradient("db"));
  }

  @Test
  @DisplayName("The gradient of a sigmoid is that of the textbook")
  void gradient_sigmoid_isTheTextbooks() {
    assertNear(Handmade.slope(SIGMOID.x(), SIGMOID.dout()), SIGMOID.gradient("dx"));
    assertNear(Handmade.sigmoid(SIGMOID.x()), SIGMOID.y());
  }

  @Test
  @DisplayName("What the rows give adds up to the gradient; each gives its own")
  void gradientOfRow_all_addUp() {
    RealMatrix sum = AFFINE.gradientOfRow("dW", 0);
    for (int row = 1; row < 5; row++) {
      sum = sum.add(AFFINE.gradientOfRow("dW", row));
    }
    assertNear(AFFINE.gradient("dW"), sum);
    RealMatrix second = AFFINE.x().getRowMatrix(2).transpose();
    assertNear(second.multiply(AFFINE.dout().getRowMatrix(2)), AFFINE.gradientOfRow("dW", 2));
  }

  @Test
  @DisplayName("Another x has another output and another gradient; the old pass stays")
  void withX_other_isReckonedAnew() {
    RealMatrix before = SIGMOID.gradient("dx");
    Pass other = SIGMOID.withX(SIGMOID.x().scalarMultiply(-2));
    assertNear(Handmade.slope(other.x(), other.dout()), other.gradient("dx"));
    assertNear(Handmade.sigmoid(other.x()), other.y());
    assertEquals(before, SIGMOID.gradient("dx"));
  }

  @Test
  @DisplayName("Another dout, or ones, goes through the same derivatives")
  void withDout_other_isReckonedAnew() {
    RealMatrix dout = SIGMOID.dout().scalarAdd(1);
    assertNear(Handmade.slope(SIGMOID.x(), dout), SIGMOID.withDout(dout).gradient("dx"));
    RealMatrix ones = SIGMOID.dout().scalarMultiply(0).scalarAdd(1);
    assertEquals(ones, SIGMOID.withoutDout().dout());
    assertNear(Handmade.slope(SIGMOID.x(), ones), SIGMOID.withoutDout().gradient("dx"));
    assertSame(SIGMOID.jacobian("dx"), SIGMOID.withDout(dout).jacobian("dx"));
  }

  @Test
  @DisplayName("Other parameters have another gradient; the others stay where they are")
  void withParameter_other_isReckonedAnew() {
    RealMatrix w = AFFINE.parameters().get("W").scalarMultiply(3);
    for (Pass other : List.of(AFFINE.withParameter("W", w), AFFINE.at("dW", w))) {
      assertNear(AFFINE.gradient("dx").scalarMultiply(3), other.gradient("dx"));
      assertEquals(List.of("W", "b"), List.copyOf(other.parameters().keySet()));
      assertSame(AFFINE.parameters().get("b"), other.parameters().get("b"));
    }
    assertNotSame(w, AFFINE.parameters().get("W"));
    RealMatrix x = AFFINE.x().scalarAdd(1);
    assertSame(x, AFFINE.at("dx", x).x());
  }

  @Test
  @DisplayName("What a layer really computes may take the formula's place")
  void withFormula_other_isReckonedAnew() {
    Pass doubled = SIGMOID.withFormula((x, none) -> Handmade.sigmoid(x).scalarMultiply(2));
    assertNear(SIGMOID.gradient("dx").scalarMultiply(2), doubled.gradient("dx"));
    assertNear(SIGMOID.y().scalarMultiply(2), doubled.y());
    assertNear(SIGMOID.x().scalarMultiply(0), SIGMOID.zeros());
  }

  private static void assertNear(RealMatrix expected, RealMatrix actual) {
    assertTrue(Closeness.sameShape(expected, actual), "shape");
    assertTrue(Closeness.distance(expected, actual) <= 1e-10, () -> expected + " ≠ " + actual);
  }
}
