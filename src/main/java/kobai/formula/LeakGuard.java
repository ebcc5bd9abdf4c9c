package kobai.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a student may read a formula. Whoever hands in a numerical gradient in disguise
 * must not have the right formula printed: not the right one, nor what it takes from the own or the
 * other outputs, not up to a constant, an added term, a factor or some of the entries. This is
 * decided by numbers, for the formula and for all its parts.
 */
public final class LeakGuard {
  private static final String ZEROS = "0 for ";
  private static final String ONES = "1 for ";

  private final Scope scope;
  private final RightGradients right;
  private final ShareComparison shares;
  private final boolean exact; // a difference quotient can be as exact as a formula

  /**
   * Creates a guard for one gradient in one pass.
   *
   * @param scope the pass; not changed
   * @param right what must not be given away
   */
  public LeakGuard(Scope scope, RightGradients right) {
    this.scope = edited(scope);
    this.right = right;
    this.shares = new ShareComparison(this.scope, right);
    this.exact = !scope.isElementwise() || right.isMask();
  }

  private static Scope edited(Scope scope) {
    Scope edited = scope;
    for (Map.Entry<String, Grid> each : scope.matrices().entrySet()) {
      Grid grid = each.getValue();
      double[] ones = new double[grid.entries().length];
      Arrays.fill(ones, 1);
      Grid zeros = new Grid(grid.rows(), grid.columns(), new double[ones.length]);
      edited = edited.replaced(ZEROS + each.getKey(), zeros);
      edited = edited.replaced(ONES + each.getKey(), new Grid(grid.rows(), grid.columns(), ones));
    }
    return edited;
  }

  /** Returns whether nothing in a formula gives the right one away. */
  public boolean permits(Expression formula) {
    Expression written = Tidy.of(formula);
    return permitsAll(formula) && (written.equals(formula) || permitsAll(written));
  }

  private boolean permitsAll(Expression formula) {
    return !tells(formula) && formula.parts().stream().allMatch(this::permitsAll);
  }

  private boolean tells(Expression part) {
    if (part instanceof Variable || part instanceof Coefficient) {
      return false;
    }
    if (isRight(part.value(scope)) || shares.alike(part)) {
      return true;
    }
    return Edits.of(part, scope).stream().anyMatch(edited -> isMultiple(edited.value(scope)));
  }

  /** Returns whether a value is a multiple of the right gradient, in every entry. */
  private boolean isMultiple(@Nullable Grid value) {
    return value != null && Likeness.multiple(value, right.examined());
  }

  /** Returns whether a value is a right gradient, perhaps transposed or times a single matrix. */
  private boolean isRight(@Nullable Grid value) {
    if (value == null) {
      return false;
    }
    for (Grid gradient : right.gradients().values()) {
      if (Likeness.mostly(value, gradient)
          || Likeness.mostly(value, UnaryOperation.TRANSPOSED.apply(gradient))) {
        return true;
      }
      for (Grid factor : scope.matrices().values()) {
        Grid product = BinaryOperation.TIMES.apply(gradient, factor);
        Grid quotient = BinaryOperation.DIVIDED_BY.apply(gradient, factor);
        if ((product != null && Likeness.mostly(value, product))
            || (exact && quotient != null && Likeness.mostly(value, quotient))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A part of a formula, and the matrix that makes the formula right in its place. */
  public record Mistaken(Expression part, String belongs) {}

  /** Returns which part of a formula stands in the place of a matrix; nothing if it is none. */
  public Optional<Mistaken> mistaken(Expression formula) {
    if (right.isMask()) {
      return Optional.empty(); // min(y, 0) is 0 there: that drops a part, and corrects no name
    }
    for (Expression part : Edits.parts(formula)) {
      for (String name : names()) {
        if (!part.equals(new Variable(name))
            && Edits.exchanged(formula, part, new Variable(name)).stream().anyMatch(this::hits)) {
          return Optional.of(new Mistaken(part, name));
        }
      }
    }
    return Optional.empty();
  }

  private boolean hits(Expression edited) {
    Grid value = edited.value(scope);
    return value != null && value.within(Likeness.SAME, right.examined());
  }

  private List<String> names() {
    return scope.matrices().keySet().stream()
        .filter(name -> !name.startsWith(ZEROS) && !name.startsWith(ONES))
        .toList();
  }
}
