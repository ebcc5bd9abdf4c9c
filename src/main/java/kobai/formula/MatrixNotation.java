package kobai.formula;

import static kobai.formula.BinaryOperation.MINUS;
import static kobai.formula.BinaryOperation.PLUS;
import static kobai.formula.BinaryOperation.PRODUCT;
import static kobai.formula.BinaryOperation.TIMES;
import static kobai.formula.EntryNotation.FACTORS;
import static kobai.formula.EntryNotation.SINGLE;
import static kobai.formula.EntryNotation.SUM;

/** Writes formulas of whole matrices: "xᵀ · y". */
final class MatrixNotation {
  private MatrixNotation() {}

  /** Returns whether a formula can be written with whole matrices. */
  static boolean suits(Expression e) {
    boolean whole =
        e instanceof Variable
            || e instanceof Coefficient
            || (e instanceof Applied a
                && (a.operation() == UnaryOperation.TRANSPOSED
                    || a.operation() == UnaryOperation.PSEUDO_INVERSE))
            || (e instanceof Combined c
                && (c.operation() == PLUS
                    || c.operation() == MINUS
                    || c.operation() == PRODUCT
                    || (c.operation() == TIMES && c.left() instanceof Coefficient)));
    return whole && e.parts().stream().allMatch(MatrixNotation::suits);
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
