package kobai.formula;

import java.util.List;

/**
 * Writes formulas anew as people write them, without a change of their value: "2 · x" for "x + x",
 * "a − b" for "a + −1 · b", and one fraction for a fraction under a fraction.
 */
final class Tidy {
  private Tidy() {}

  /** Returns a formula with the same value. */
  static Expression of(Expression formula) {
    if (formula.parts().isEmpty()) {
      return formula;
    }
    List<Expression> parts = formula.parts().stream().map(Tidy::of).toList();
    Expression tidied = formula.of(parts);
    return TidySum.isSum(tidied)
        ? TidySum.of(tidied)
        : TidyProduct.isProduct(tidied) ? TidyProduct.of(tidied) : tidied;
  }
}
