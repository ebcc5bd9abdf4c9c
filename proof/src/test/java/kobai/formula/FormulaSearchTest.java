package kobai.formula;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kobai.check.Draw;
import kobai.nn.Formulas;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Formulas of a sigmoid layer, found from their numbers; and those that are kept back. */
class FormulaSearchTest {
  private static final Draw DRAW = new Draw(1, "search");
  private static final RealMatrix X = DRAW.matrix(6, 5);
  private static final RealMatrix DOUT = DRAW.matrix(6, 5);
  private static final RealMatrix Y = Formulas.sigmoid(X, List.of());
  private static final Scope SCOPE =
      new Scope(6, 5, 5).with("dout", DOUT).with("x", X).with("y", Y);
  private static final ExpressionTable TABLE = new ExpressionTable(SCOPE, 6, 5);

  private static String read(RealMatrix target) {
    List<Expression> found = FormulaSearch.of(TABLE, target);
    return found.isEmpty() ? "" : Notation.equation("dx", found.get(0), SCOPE, 6, 5);
  }

  private static boolean permits(RealMatrix target) {
    RealMatrix right = hadamard(DOUT, map(Y, v -> v - v * v));
    RealMatrix shares = NumericalJacobian.of(x -> Formulas.sigmoid(x, List.of()), X);
    LeakGuard guard = new LeakGuard(SCOPE, new RightGradients("dx", shares).with("dx", right));
    return guard.permits(FormulaSearch.of(TABLE, target).get(0));
  }

  @Test
  @DisplayName("Short and long formulas are found, with their constants")
  void of_formulas_areFound() {
    assertEquals("dx[n][i] = dout[n][i] · (1 − y[n][i])", read(hadamard(DOUT, map(Y, v -> 1 - v))));
    assertEquals(
        "dx[n][i] = (y[n][i] − dout[n][i]) / N", read(Y.subtract(DOUT).scalarMultiply(1.0 / 6)));
    assertEquals(
        "dx[n][i] = dout[n][i] · y[n][i] · (1 − y[n][i]²)",
        read(hadamard(DOUT, map(Y, v -> v * (1 - v * v)))));
  }

  @Test
  @DisplayName("Numbers that no formula gives have none, nor those of a difference quotient")
  void of_otherNumbers_findsNothing() {
    assertEquals("", read(map(X, v -> Math.sin(v) + 0.01 * v)));
    assertEquals(
        "", read(map(hadamard(DOUT, map(Y, v -> 1 - v)), v -> v + 1e-11 * Math.sin(1e6 * v))));
  }

  @Test
  @DisplayName("The guard keeps the right formula back, with a factor, a term or in some entries")
  void permits_rightInDisguise_no() {
    RealMatrix right = hadamard(DOUT, map(Y, v -> v - v * v));
    assertFalse(permits(right));
    assertFalse(permits(right.scalarMultiply(0.3)));
    assertFalse(permits(right.add(X)));
    assertFalse(permits(right.add(DOUT)));
    assertFalse(permits(hadamard(right, X)));
    assertFalse(permits(map(Y, v -> v - v * v)));
    assertFalse(permits(hadamard(right, map(X, v -> Math.max(Math.signum(v), 0)))));
  }

  @Test
  @DisplayName("The guard permits what people write by mistake")
  void permits_mistakes_yes() {
    assertTrue(permits(hadamard(DOUT, map(Y, v -> 1 - v))));
    assertTrue(permits(hadamard(DOUT, map(Y, v -> v + v * v))));
    assertTrue(permits(DOUT.add(Y)));
  }
}
