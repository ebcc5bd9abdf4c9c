package kobai.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Searches the formulas that give a matrix. A long formula is found from both ends: the target
 * without one part (T − K, T + K, T / K, T · K) is looked up among the small expressions, and
 * without two parts if that finds nothing.
 */
public final class FormulaSearch {
  /**
   * The rounding of a formula is about 10⁻¹⁵ of its largest entry. Numbers that agree less closely
   * do not come from this formula, but perhaps from a difference quotient: nothing is read from
   * those, or whoever can differentiate numerically could have the formula read to him.
   */
  public static final double ROUNDING = 2e-13;

  private static final int MOST = 60;
  private static final BinaryOperation[] UNDOING = {
    BinaryOperation.TIMES, BinaryOperation.MINUS, BinaryOperation.PLUS, BinaryOperation.DIVIDED_BY
  };

  private final ExpressionTable table;
  private final Grid target;
  private final PartIndex fitting; // those that can be the target's summands
  private final List<Expression> names = new ArrayList<>();
  private final List<Expression> found = new ArrayList<>();

  private FormulaSearch(ExpressionTable table, Grid target) {
    this.table = table;
    this.target = target;
    this.fitting = new PartIndex(target);
    for (int k : table.shortestFirst()) {
      if (table.grid(k).stretchesTo(target.rows(), target.columns())) {
        fitting.add(table.grid(k).stretched(target.rows(), target.columns()));
        names.add(table.expression(k));
      }
    }
  }

  /** Returns formulas that give this matrix in the table's pass, the shortest first. */
  public static List<Expression> of(ExpressionTable table, RealMatrix target) {
    FormulaSearch search = new FormulaSearch(table, Grid.of(target));
    search.run();
    search.found.sort(Comparator.comparingInt(Expression::cost));
    return List.copyOf(search.found);
  }

  private void run() {
    if (ValueIndex.scaleOf(target) == 0) {
      return;
    }
    int whole = fitting.find(target.entries());
    if (whole >= 0) {
      join(whole, target.entries(), List.of(), List.of());
    }
    if (found.isEmpty()) {
      without(target.entries(), List.of(), List.of(), fitting.size());
    }
    int few = upTo(1);
    int some = upTo(2);
    for (int k = 0; found.isEmpty() && k < some; k++) {
      for (BinaryOperation undone : UNDOING) {
        double[] rest = fitting.left(undone, target.entries(), k);
        if (undone != BinaryOperation.DIVIDED_BY && fitting.scaleOf(rest) != 0) {
          without(rest, List.of(undone), List.of(names.get(k)), k < few ? fitting.size() : some);
        }
      }
    }
  }

  private int upTo(int cost) {
    return (int) names.stream().filter(name -> name.cost() <= cost).count();
  }

  /** Takes one more part from a rest, and looks up what is left. */
  private void without(
      double[] rest, List<BinaryOperation> undone, List<Expression> parts, int candidates) {
    for (int k = 0; k < candidates && found.size() < MOST; k++) {
      for (BinaryOperation operation : UNDOING) {
        int hit = fitting.find(operation, rest, k);
        if (hit >= 0) {
          double[] left = fitting.left(operation, rest, k);
          join(hit, left, plus(undone, operation), plus(parts, names.get(k)));
        }
      }
    }
  }

  /** Joins the parts, and keeps the formula if rounding is all that it differs by. */
  private void join(int hit, double[] rest, List<BinaryOperation> undone, List<Expression> parts) {
    double ratio = fitting.scaleOf(rest) / fitting.scale(hit);
    for (Coefficient c : Coefficient.of(ratio, table.scope())) {
      Expression whole = c.times(names.get(hit));
      for (int k = parts.size() - 1; k >= 0; k--) {
        whole = joined(whole, undone.get(k), parts.get(k));
      }
      Grid value = whole.value(table.scope());
      if (value != null
          && value.stretched(target.rows(), target.columns()).within(ROUNDING, target)) {
        found.add(whole);
      }
    }
  }

  /** Returns the formula as people write it: with the difference a − b for −b + a. */
  private static Expression joined(Expression left, BinaryOperation operation, Expression part) {
    if (operation == BinaryOperation.PLUS
        && left instanceof Combined product
        && product.left() instanceof Coefficient c
        && c.number() < 0) {
      Expression positive =
          new Coefficient(-c.number(), c.rows(), c.inputs(), c.outputs()).times(product.right());
      return new Combined(BinaryOperation.MINUS, part, positive);
    }
    return new Combined(operation, left, part);
  }

  private static <T> List<T> plus(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
