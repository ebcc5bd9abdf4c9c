package kobai.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import kobai.check.Draw;
import kobai.nn.Formulas;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes into a pass, and what each gradient belongs to. */
class PassInputsTest {
  private static final Draw DRAW = new Draw(1, "inputs");
  private static final Map<String, RealMatrix> PARAMETERS =
      DRAW.parameters(KnownLayers.AFFINE, 4, 3);
  private static final RealMatrix X = DRAW.matrix(5, 4);
  private static final PassInputs INPUTS = new PassInputs(X, DRAW.matrix(5, 3), PARAMETERS);
  private static final Target B = Target.of("b");

  @Test
  @DisplayName("Each gradient belongs to x or to a parameter")
  void point_target_isItsMatrix() {
    assertEquals(List.of(Target.INPUT, Target.of("W"), B), INPUTS.targets());
    assertSame(X, INPUTS.point(Target.INPUT));
    assertSame(PARAMETERS.get("b"), INPUTS.point(B));
  }

  @Test
  @DisplayName("Another matrix takes the place of one alone")
  void at_target_replacesItsMatrix() {
    RealMatrix other = X.scalarMultiply(2);
    PassInputs ofX = INPUTS.at(Target.INPUT, other);
    assertSame(other, ofX.x());
    assertEquals(PARAMETERS, ofX.parameters());
    RealMatrix b = PARAMETERS.get("b").scalarMultiply(2);
    PassInputs ofB = INPUTS.at(B, b);
    assertSame(X, ofB.x());
    assertEquals(List.of(PARAMETERS.get("W"), b), ofB.values());
    assertEquals(List.of("W", "b"), List.copyOf(ofB.parameters().keySet()));
  }

  @Test
  @DisplayName("Along a target the output is that of the formula with the other matrix")
  void along_target_isTheFormulaThere() {
    for (Target target : INPUTS.targets()) {
      RealMatrix other = INPUTS.point(target).scalarMultiply(-3);
      PassInputs there = INPUTS.at(target, other);
      assertEquals(
          Formulas.affine(there.x(), there.values()),
          INPUTS.along(target, Formulas::affine).apply(other));
    }
  }
}
