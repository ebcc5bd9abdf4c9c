package kobai.diagnosis.pass;

import static kobai.nn.Matrices.sumRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kobai.diagnosis.Handmade;
import kobai.diagnosis.Patients;
import kobai.experiment.Target;
import kobai.samples.Samples;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A pass, computed from the known forward formula. */
class PassTest {
  private static final Pass AFFINE = draw("Affine");
  private static final Pass SIGMOID = draw("Sigmoid");

  private static Pass draw(String exercise) {
    return Pass.draw(
        Patients.of(Samples.right(exercise).get(0)), new SteadyDraw(1, "pass"), 5, 4, 3);
  }

  @Test
  @DisplayName("N rows, D inputs, M outputs; without parameters as many outputs as inputs")
  void draw_sizes_areThoseAsked() {
    assertEquals(List.of(5, 4, 3), List.of(AFFINE.rows(), AFFINE.inputs(), AFFINE.outputs()));
    assertEquals(List.of(5, 4, 4), List.of(SIGMOID.rows(), SIGMOID.inputs(), SIGMOID.outputs()));
  }

  @Test
  @DisplayName("Every gradient belongs to its matrix")
  void targets_parameters_haveTheirGradients() {
    assertEquals(List.of(Target.INPUT, Target.of("W"), Target.of("b")), AFFINE.targets());
    assertEquals(List.of(Target.INPUT), SIGMOID.targets());
    assertSame(AFFINE.x(), AFFINE.point(Target.INPUT));
    assertSame(AFFINE.parameters().get("W"), AFFINE.point(Target.of("W")));
    assertSame(AFFINE.parameters().get("b"), AFFINE.point(Target.of("b")));
  }

  @Test
  @DisplayName("The gradients of x·W + b are those of the textbook")
  void gradient_affine_isTheTextbooks() {
    RealMatrix w = AFFINE.parameters().get("W");
    assertNear(AFFINE.dout().multiply(w.transpose()), AFFINE.gradient(Target.INPUT));
    assertNear(AFFINE.x().transpose().multiply(AFFINE.dout()), AFFINE.gradient(Target.of("W")));
    assertNear(sumRows(AFFINE.dout()), AFFINE.gradient(Target.of("b")));
  }

  @Test
  @DisplayName("The gradient of a sigmoid is that of the textbook")
  void gradient_sigmoid_isTheTextbooks() {
    assertNear(Handmade.slope(SIGMOID.x(), SIGMOID.dout()), SIGMOID.gradient(Target.INPUT));
    assertNear(Handmade.sigmoid(SIGMOID.x()), SIGMOID.y());
  }

  @Test
  @DisplayName("The contributions of the rows add up to the gradient, and each is right")
  void gradientOfRow_all_addUp() {
    RealMatrix sum = AFFINE.gradientOfRow(Target.of("W"), 0);
    for (int row = 1; row < 5; row++) {
      sum = sum.add(AFFINE.gradientOfRow(Target.of("W"), row));
    }
    assertNear(AFFINE.gradient(Target.of("W")), sum);
    RealMatrix second = AFFINE.x().getRowMatrix(2).transpose();
    assertNear(
        second.multiply(AFFINE.dout().getRowMatrix(2)), AFFINE.gradientOfRow(Target.of("W"), 2));
  }

  @Test
  @DisplayName("Another x has another output and gradient; the old pass does not change")
  void withX_other_isReckonedAnew() {
    RealMatrix before = SIGMOID.gradient(Target.INPUT);
    Pass other = SIGMOID.withX(SIGMOID.x().scalarMultiply(-2));
    assertNear(Handmade.slope(other.x(), other.dout()), other.gradient(Target.INPUT));
    assertNear(Handmade.sigmoid(other.x()), other.y());
    assertEquals(before, SIGMOID.gradient(Target.INPUT));
  }

  @Test
  @DisplayName("Another dout, or ones, goes through the same derivatives")
  void withDout_other_isReckonedAnew() {
    RealMatrix dout = SIGMOID.dout().scalarAdd(1);
    assertNear(Handmade.slope(SIGMOID.x(), dout), SIGMOID.withDout(dout).gradient(Target.INPUT));
    RealMatrix ones = SIGMOID.dout().scalarMultiply(0).scalarAdd(1);
    assertEquals(ones, SIGMOID.withoutDout().dout());
    assertNear(Handmade.slope(SIGMOID.x(), ones), SIGMOID.withoutDout().gradient(Target.INPUT));
    assertSame(SIGMOID.jacobian(Target.INPUT), SIGMOID.withDout(dout).jacobian(Target.INPUT));
  }

  @Test
  @DisplayName("Another value of one parameter changes the gradient, but no other parameter")
  void withParameter_other_isReckonedAnew() {
    RealMatrix w = AFFINE.parameters().get("W").scalarMultiply(3);
    for (Pass other : List.of(AFFINE.withParameter("W", w), AFFINE.at(Target.of("W"), w))) {
      assertNear(AFFINE.gradient(Target.INPUT).scalarMultiply(3), other.gradient(Target.INPUT));
      assertEquals(List.of("W", "b"), List.copyOf(other.parameters().keySet()));
      assertSame(AFFINE.parameters().get("b"), other.parameters().get("b"));
    }
    assertNotSame(w, AFFINE.parameters().get("W"));
    RealMatrix x = AFFINE.x().scalarAdd(1);
    assertSame(x, AFFINE.at(Target.INPUT, x).x());
  }

  @Test
  @DisplayName("The formula can be replaced by what a layer really computes")
  void withFormula_other_isReckonedAnew() {
    Pass doubled = SIGMOID.withFormula((x, none) -> Handmade.sigmoid(x).scalarMultiply(2));
    assertNear(SIGMOID.gradient(Target.INPUT).scalarMultiply(2), doubled.gradient(Target.INPUT));
    assertNear(SIGMOID.y().scalarMultiply(2), doubled.y());
    assertNear(SIGMOID.x().scalarMultiply(0), SIGMOID.zeros());
  }

  private static void assertNear(RealMatrix expected, RealMatrix actual) {
    assertTrue(Closeness.sameShape(expected, actual), "shape");
    assertTrue(Closeness.distance(expected, actual) <= 1e-10, () -> expected + " ≠ " + actual);
  }
}
