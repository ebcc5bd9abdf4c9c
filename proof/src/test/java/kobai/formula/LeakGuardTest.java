package kobai.formula;

import static kobai.formula.BinaryOperation.DIVIDED_BY;
import static kobai.formula.BinaryOperation.MINUS;
import static kobai.formula.BinaryOperation.PLUS;
import static kobai.formula.BinaryOperation.PRODUCT;
import static kobai.formula.BinaryOperation.TIMES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import kobai.check.Draw;
import kobai.nn.Formulas;
import kobai.nn.Matrices;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Formulas that only one of the guard's questions tells from harmless ones. */
class LeakGuardTest {
  private static final Draw DRAW = new Draw(7, "guard");
  private static final RealMatrix X = DRAW.matrix(6, 5);
  private static final RealMatrix DOUT = DRAW.matrix(6, 5);

  private static final Expression DOUT_NAME = new Variable("dout");
  private static final Expression X_NAME = new Variable("x");
  private static final Expression Y_NAME = new Variable("y");
  private static final Expression W_NAME = new Variable("W");

  private static final LeakGuard AFFINE = affine();
  private static final LeakGuard SIGMOID = entrywise(Formulas.sigmoid(X, List.of()), 1);
  private static final LeakGuard RELU = entrywise(Formulas.relu(X, List.of()), 2);
  private static final LeakGuard SOFTMAX = entrywise(Formulas.softmax(X, List.of()), 3);

  private static LeakGuard entrywise(RealMatrix y, int layer) {
    RealMatrix shares =
        NumericalJacobian.of(
            x ->
                layer == 1
                    ? Formulas.sigmoid(x, List.of())
                    : layer == 2 ? Formulas.relu(x, List.of()) : Formulas.softmax(x, List.of()),
            X);
    Scope scope = new Scope(6, 5, 5).with("dout", DOUT).with("x", X).with("y", y);
    return new LeakGuard(
        scope, new RightGradients("dx", shares).with("dx", gradient(shares, DOUT, 6, 5)));
  }

  private static LeakGuard affine() {
    RealMatrix w = DRAW.matrix(5, 4);
    RealMatrix b = DRAW.matrix(1, 4);
    RealMatrix dout = DRAW.matrix(6, 4);
    RealMatrix shares = NumericalJacobian.of(x -> Formulas.affine(x, List.of(w, b)), X);
    Scope scope =
        new Scope(6, 5, 4)
            .with("dout", dout)
            .with("x", X)
            .with("y", Formulas.affine(X, List.of(w, b)))
            .with("W", w)
            .with("b", b);
    return new LeakGuard(
        scope,
        new RightGradients("dx", shares)
            .with("dx", gradient(shares, dout, 6, 5))
            .with("dW", X.transpose().multiply(dout))
            .with("db", Matrices.sumRows(dout)));
  }

  private static RealMatrix gradient(RealMatrix shares, RealMatrix dout, int rows, int columns) {
    double[] flat = shares.preMultiply(NumericalJacobian.flat(dout));
    RealMatrix gradient = X.createMatrix(rows, columns);
    for (int k = 0; k < flat.length; k++) {
      gradient.setEntry(k / columns, k % columns, flat[k]);
    }
    return gradient;
  }

  private static Expression of(Expression left, BinaryOperation operation, Expression right) {
    return new Combined(operation, left, right);
  }

  private static Expression of(UnaryOperation operation, Expression part) {
    return new Applied(operation, part);
  }

  /** (dout·a)·y − ((dout·a)·y)·y: no part of it is the right one. */
  private static Expression spread(Expression dout) {
    Expression first = of(dout, TIMES, Y_NAME);
    return of(first, MINUS, of(first, TIMES, Y_NAME));
  }

  private static void expectKept(LeakGuard guard, Expression formula) {
    assertFalse(guard.permits(formula), formula::toString);
  }

  private static void expectPermitted(LeakGuard guard, Expression formula) {
    assertTrue(guard.permits(formula), formula::toString);
  }

  @Test
  @DisplayName("The right one with other matrices as factors, which are 1 elsewhere")
  void permits_factors_no() {
    expectKept(SIGMOID, spread(DOUT_NAME));
    expectKept(SIGMOID, spread(of(DOUT_NAME, TIMES, X_NAME)));
    expectKept(SIGMOID, spread(of(of(DOUT_NAME, TIMES, X_NAME), TIMES, X_NAME)));
  }

  @Test
  @DisplayName("The right one with terms, which are 0 elsewhere")
  void permits_terms_no() {
    Expression squares = of(X_NAME, TIMES, X_NAME);
    Expression withTerm = of(of(Y_NAME, PLUS, squares), MINUS, of(Y_NAME, TIMES, Y_NAME));
    expectKept(SIGMOID, of(DOUT_NAME, TIMES, withTerm));
    Expression withOne = of(of(UnaryOperation.ONE_PLUS, Y_NAME), MINUS, of(Y_NAME, TIMES, Y_NAME));
    expectKept(SIGMOID, of(DOUT_NAME, TIMES, withOne));
    Expression half = of(of(Y_NAME, PLUS, X_NAME), MINUS, of(Y_NAME, TIMES, Y_NAME));
    expectKept(SIGMOID, of(DOUT_NAME, TIMES, half));
  }

  @Test
  @DisplayName("The right one in about half of the entries, in places that depend on dout")
  void permits_someEntries_no() {
    Expression places = of(UnaryOperation.IF_POSITIVE, of(X_NAME, PLUS, DOUT_NAME));
    expectKept(SIGMOID, spread(of(DOUT_NAME, TIMES, places)));
  }

  @Test
  @DisplayName("The factor of dout alone, and another matrix in the place of one")
  void permits_factorOrMistakenName_no() {
    expectKept(SIGMOID, of(X_NAME, PLUS, of(UnaryOperation.PARABOLA, Y_NAME)));
    expectKept(SIGMOID, of(DOUT_NAME, TIMES, of(UnaryOperation.PARABOLA, X_NAME)));
  }

  @Test
  @DisplayName("The own shares of a softmax alone, and the others alone")
  void permits_ownOrOtherShares_no() {
    expectKept(SOFTMAX, spread(DOUT_NAME));
    Expression places = of(UnaryOperation.IF_POSITIVE, X_NAME);
    expectKept(SOFTMAX, spread(of(DOUT_NAME, TIMES, places)));
    Expression sums = of(UnaryOperation.SUM_OF_COLUMNS, of(DOUT_NAME, TIMES, Y_NAME));
    expectKept(SOFTMAX, of(DOUT_NAME, MINUS, of(Y_NAME, TIMES, sums)));
  }

  @Test
  @DisplayName("Another right gradient as a part, a transposed one, and one with a term")
  void permits_rightOfMatrices_no() {
    Expression back = of(DOUT_NAME, PRODUCT, of(UnaryOperation.TRANSPOSED, W_NAME));
    Expression forWeights = of(of(UnaryOperation.TRANSPOSED, X_NAME), PRODUCT, DOUT_NAME);
    expectKept(AFFINE, of(back, PLUS, of(X_NAME, TIMES, X_NAME)));
    expectKept(AFFINE, of(X_NAME, PRODUCT, forWeights));
    expectKept(AFFINE, of(W_NAME, PRODUCT, of(UnaryOperation.TRANSPOSED, DOUT_NAME)));
    expectKept(AFFINE, of(back, DIVIDED_BY, X_NAME));
  }

  @Test
  @DisplayName("What people write by mistake is read to them")
  void permits_mistakes_yes() {
    expectPermitted(SIGMOID, of(DOUT_NAME, TIMES, of(UnaryOperation.ONE_MINUS, Y_NAME)));
    expectPermitted(SIGMOID, of(DOUT_NAME, TIMES, X_NAME));
    expectPermitted(SIGMOID, of(DOUT_NAME, TIMES, of(UnaryOperation.SQUARE, X_NAME)));
    expectPermitted(SIGMOID, of(DOUT_NAME, PLUS, X_NAME));
    expectPermitted(RELU, of(DOUT_NAME, TIMES, DOUT_NAME));
    expectPermitted(RELU, of(DOUT_NAME, PLUS, DOUT_NAME));
    expectPermitted(SOFTMAX, of(DOUT_NAME, TIMES, Y_NAME));
    expectPermitted(AFFINE, of(X_NAME, TIMES, X_NAME));
    expectPermitted(AFFINE, of(of(UnaryOperation.TRANSPOSED, X_NAME), PRODUCT, Y_NAME));
  }

  @Test
  @DisplayName("A matrix in the place of another is named, if that alone makes it right")
  void mistaken_oneMatrix_isNamed() {
    Expression mistaken = of(DOUT_NAME, TIMES, of(UnaryOperation.PARABOLA, X_NAME));
    assertEquals(Optional.of(new LeakGuard.Mistaken(X_NAME, "y")), SIGMOID.mistaken(mistaken));
    assertEquals(Optional.empty(), SIGMOID.mistaken(of(DOUT_NAME, TIMES, X_NAME)));
    assertEquals(Optional.empty(), SIGMOID.mistaken(spread(of(DOUT_NAME, TIMES, X_NAME))));
    Expression masked = of(DOUT_NAME, TIMES, of(UnaryOperation.IF_POSITIVE, DOUT_NAME));
    assertEquals(Optional.empty(), RELU.mistaken(masked));
  }
}
