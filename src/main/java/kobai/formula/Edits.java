package kobai.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Formulas that differ from another one in a single place, or in one matrix wherever it occurs. */
final class Edits {
  private Edits() {}

  /**
   * Returns the formulas in which one part is replaced by a matrix: once, or wherever it occurs.
   */
  static List<Expression> of(Expression formula, Scope scope) {
    List<Expression> edits = new ArrayList<>(single(formula, scope));
    for (Expression part : parts(formula)) {
      for (String name : scope.matrices().keySet()) {
        edits.add(replaced(formula, part, new Variable(name)));
      }
    }
    return edits;
  }

  private static List<Expression> single(Expression e, Scope scope) {
    List<Expression> edits = new ArrayList<>();
    if (e instanceof Variable variable) {
      Grid own = scope.matrix(variable.name());
      scope
          .matrices()
          .forEach(
              (name, other) -> {
                if (own != null && own.sameShape(other)) {
                  edits.add(new Variable(name));
                }
              });
      return edits;
    }
    if (e instanceof Coefficient c && !c.isOne()) {
      return List.of(Coefficient.ONE);
    }
    List<Expression> parts = e.parts();
    for (int k = 0; k < parts.size(); k++) {
      for (Expression edited : single(parts.get(k), scope)) {
        List<Expression> changed = new ArrayList<>(parts);
        changed.set(k, edited);
        edits.add(e.of(changed));
      }
    }
    return edits;
  }

  /** Returns the matrices in a formula: names, and what is left of one by a sum or a choice. */
  static Set<Expression> parts(Expression formula) {
    Set<Expression> all = new LinkedHashSet<>();
    for (Expression part : formula.parts()) {
      boolean matrix =
          part instanceof Variable || (part instanceof Applied a && !a.operation().isEntrywise());
      if (matrix) {
        all.add(part);
      }
      all.addAll(parts(part));
    }
    return all;
  }

  /** Returns the formulas with another matrix in the place of a part: wherever it is, and once. */
  static List<Expression> exchanged(Expression formula, Expression part, Expression by) {
    List<Expression> exchanged = new ArrayList<>(List.of(replaced(formula, part, by)));
    exchanged.addAll(once(formula, part, by));
    return exchanged;
  }

  private static List<Expression> once(Expression e, Expression part, Expression by) {
    if (e.equals(part)) {
      return List.of(by);
    }
    List<Expression> once = new ArrayList<>();
    for (int k = 0; k < e.parts().size(); k++) {
      for (Expression edited : once(e.parts().get(k), part, by)) {
        List<Expression> changed = new ArrayList<>(e.parts());
        changed.set(k, edited);
        once.add(e.of(changed));
      }
    }
    return once;
  }

  /** Returns a formula with another matrix in the place of a part, wherever it occurs. */
  static Expression replaced(Expression formula, Expression part, Expression by) {
    return formula.equals(part)
        ? by
        : formula.of(formula.parts().stream().map(p -> replaced(p, part, by)).toList());
  }
}
