package kobai.formula;

import org.jspecify.annotations.Nullable;

/**
 * Writes formulas as the lessons do: entry by entry, with a sum sign and an index of its own for
 * whatever is added up. What is made of whole matrices alone is written as such.
 */
public final class Notation {
  private Notation() {}

  /**
   * Writes what a gradient is set to: "dx[n][i] = dout[n][i] · y[n][i]".
   *
   * @param target the name of the gradient
   * @param rows how many rows it has
   * @param columns how many columns it has
   */
  public static String equation(
      String target, Expression found, Scope scope, int rows, int columns) {
    Expression formula = Tidy.of(found);
    Grid whole = formula.value(scope);
    boolean repeated = whole == null || whole.rows() != rows || whole.columns() != columns;
    if (!scope.isElementwise() && !repeated && MatrixNotation.suits(formula, scope)) {
      return target + " = " + MatrixNotation.write(formula, EntryNotation.SUM);
    }
    boolean ofBatch = target.equals("dx");
    String row = ofBatch ? "n" : rows == 1 ? "0" : "d";
    String column = scope.isElementwise() ? "i" : ofBatch ? "d" : "m";
    return target
        + EntryNotation.at(row, column)
        + " = "
        + new EntryNotation(scope).write(formula, row, column);
  }

  /** Writes a formula alone: "x[n][i] · y[n][i]", or "x" if it is made of whole matrices. */
  public static String alone(Expression found, Scope scope) {
    Expression formula = Tidy.of(found);
    if (MatrixNotation.suits(formula, scope)) {
      return MatrixNotation.write(formula, EntryNotation.SUM);
    }
    Grid value = formula.value(scope);
    String row = value == null || value.rows() == scope.rows() ? "n" : "d";
    return new EntryNotation(scope).write(formula, row, column(value, scope));
  }

  private static String column(@Nullable Grid value, Scope scope) {
    if (scope.isElementwise()) {
      return "i";
    }
    boolean weights = value != null && value.rows() != scope.rows();
    boolean outputs = value == null || value.columns() == scope.outputs();
    return outputs && (weights || scope.outputs() != scope.inputs()) ? "m" : "d";
  }
}
