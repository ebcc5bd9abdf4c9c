package kobai.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kobai.check.Draw;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Formulas are written as people write them, and keep their value. */
class TidyTest {
  private static final Expression X = new Variable("x");
  private static final Expression Y = new Variable("y");
  private static final Expression DOUT = new Variable("dout");

  private static Expression joined(Expression a, BinaryOperation operation, Expression b) {
    return new Combined(operation, a, b);
  }

  private static Expression over(Expression a, Expression b) {
    return joined(a, BinaryOperation.DIVIDED_BY, b);
  }

  private static Expression times(Expression a, Expression b) {
    return joined(a, BinaryOperation.TIMES, b);
  }

  private static Expression plus(Expression a, Expression b) {
    return joined(a, BinaryOperation.PLUS, b);
  }

  private static Expression of(UnaryOperation operation, Expression a) {
    return new Applied(operation, a);
  }

  private static Scope scope() {
    Draw draw = new Draw(1, "tidy");
    Scope scope = new Scope(3, 4, 4);
    for (String name : List.of("x", "y", "dout")) {
      scope.with(name, draw.matrix(3, 4));
    }
    return scope;
  }

  private static void assertWritten(String expected, Expression formula) {
    assertEquals("dx[n][i] = " + expected, Notation.equation("dx", formula, scope(), 3, 4));
    RealMatrix before = formula.matrix(scope(), 3, 4);
    RealMatrix now = Tidy.of(formula).matrix(scope(), 3, 4);
    assertTrue(
        before != null && now != null && now.subtract(before).getFrobeniusNorm() <= 1e-12,
        expected);
  }

  @Test
  @DisplayName("A sum has each term once, and what is taken off comes last")
  void of_sums_areJoined() {
    assertWritten("2 · x[n][i]", plus(X, X));
    assertWritten("x[n][i] − 0.01 · y[n][i]", plus(X, Coefficient.of(-0.01).times(Y)));
    assertWritten("2 + x[n][i]", of(UnaryOperation.ONE_PLUS, of(UnaryOperation.ONE_PLUS, X)));
    assertWritten("x[n][i]", of(UnaryOperation.ONE_MINUS, of(UnaryOperation.ONE_MINUS, X)));
    assertWritten("1 − x[n][i]", of(UnaryOperation.ONE_MINUS, X));
  }

  @Test
  @DisplayName("A fraction has one numerator and one denominator, and powers are joined")
  void of_fractions_areOneFraction() {
    Expression rest = of(UnaryOperation.ONE_MINUS, Y);
    Expression nested = over(times(Y, of(UnaryOperation.SQUARE, Y)), over(rest, DOUT));
    assertWritten("dout[n][i] · y[n][i]³ / (1 − y[n][i])", nested);
    assertWritten("1 / (x[n][i] · y[n][i])", over(of(UnaryOperation.RECIPROCAL, X), Y));
    assertWritten("y[n][i]² · (1 − y[n][i])", times(Y, of(UnaryOperation.PARABOLA, Y)));
    assertWritten(
        "y[n][i] · (dout[n][i] − 1)",
        times(Coefficient.of(-1), times(Y, of(UnaryOperation.ONE_MINUS, DOUT))));
  }

  @Test
  @DisplayName("What cancels out stays as it is: the result could have another shape")
  void of_whatCancels_stays() {
    assertWritten("x[n][i] − x[n][i]", joined(X, BinaryOperation.MINUS, X));
    assertWritten("x[n][i] / x[n][i]", over(X, X));
  }
}
