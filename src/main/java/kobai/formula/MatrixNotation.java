package kobai.formula;

import static kobai.formula.BinaryOperation.MINUS;
import static kobai.formula.BinaryOperation.PLUS;
import static kobai.formula.BinaryOperation.TIMES;
import static kobai.formula.EntryNotation.FACTORS;
import static kobai.formula.EntryNotation.SINGLE;
import static kobai.formula.EntryNotation.SUM;

/** Writes formulas of whole matrices: "xᵀ · y". */
final class MatrixNotation {
  private MatrixNotation() {}

  /** Returns whether a formula can be written with whole matrices, of which none is repeated. */
  static boolean suits(Expression e, Scope scope) {
    return isWhole(e, scope) && e.parts().stream().allMatch(part -> suits(part, scope));
  }

  private static boolean isWhole(Expression e, Scope scope) {
    if (e instanceof Applied a) {
      return a.operation() == UnaryOperation.TRANSPOSED
          || a.operation() == UnaryOperation.PSEUDO_INVERSE;
    }
    if (e instanceof Combined c) {
      Grid left = c.left().value(scope);
      Grid right = c.right().value(scope);
      boolean sameShape = left != null && right != null && left.sameShape(right);
      return switch (c.operation()) {
        case PLUS, MINUS -> sameShape;
        case PRODUCT -> true;
        default -> c.operation() == TIMES && c.left() instanceof Coefficient;
      };
    }
    return true;
  }

  static String write(Expression e, int level) {
    if (e instanceof Variable variable) {
      return variable.name();
    }
    if (e instanceof Coefficient c) {
      return c.written();
    }
    if (e instanceof Applied a) {
      return a.operation() == UnaryOperation.TRANSPOSED
          ? write(a.part(), SINGLE) + "ᵀ"
          : "pinv(" + write(a.part(), SUM) + ")";
    }
    Combined c = (Combined) e;
    if (c.left() instanceof Coefficient minus && minus.number() == -1 && minus.absolute().isOne()) {
      return EntryNotation.bracketed("−" + write(c.right(), FACTORS), SUM, level);
    }
    boolean sum = c.operation() == PLUS || c.operation() == MINUS;
    String sign = c.operation() == PLUS ? " + " : c.operation() == MINUS ? " − " : " · ";
    int inner = sum ? SUM : FACTORS;
    String text = write(c.left(), inner) + sign + write(c.right(), FACTORS);
    return EntryNotation.bracketed(text, sum ? SUM : FACTORS, level);
  }
}
