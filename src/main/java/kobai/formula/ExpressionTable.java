package kobai.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * All small expressions over the matrices of one pass, the shortest first, each value once. Longer
 * ones are not made: {@link FormulaSearch} finds them from their two halves.
 */
public final class ExpressionTable {
  private static final UnaryOperation[] UNARY = UnaryOperation.values();
  private static final BinaryOperation[] BINARY = BinaryOperation.values();

  private static final int MOST = 20_000;

  /** Where sizes are equal, everything fits everything, and there would be far more. */
  private static final int MOST_IF_SQUARE = 6_000;

  private final Scope scope;
  private final ValueIndex index = new ValueIndex();
  private final List<Expression> expressions = new ArrayList<>();
  private final List<@Nullable String> onlyNames = new ArrayList<>(); // null if there are several
  private int[] costs = new int[1 << 10];
  private final boolean products;
  private final int most;
  private final int rows;
  private final int columns;
  private boolean selective; // about the shapes of new expressions

  /**
   * Makes the expressions. Long ones are of use only if they, or their sums, fit the matrix that is
   * looked for, or if they are made of one matrix alone, so that they can stand for it.
   *
   * @param rows how many rows the matrix has that is looked for
   * @param columns how many columns it has
   */
  public ExpressionTable(Scope scope, int rows, int columns) {
    this.scope = scope;
    this.rows = rows;
    this.columns = columns;
    this.products = !scope.isElementwise() || scope.rows() == scope.inputs();
    boolean square = products && (scope.rows() == scope.inputs() || scope.isElementwise());
    this.most = square || (products && scope.inputs() == scope.outputs()) ? MOST_IF_SQUARE : MOST;
    scope.matrices().forEach((name, grid) -> add(new Variable(name), grid));
    int names = size();
    for (int k = 0; products && k < names; k++) {
      apply(UnaryOperation.TRANSPOSED, k);
    }
    int one = size();
    grow(0, one, 0, one);
    int two = size();
    selective = products;
    grow(one, two, 0, one);
    selective = false;
    for (int k = 0; k < names; k++) { // at the end, because what is made of y alone is plainer
      apply(UnaryOperation.EXP, k);
      apply(UnaryOperation.EXP_OF_MINUS, k);
      apply(UnaryOperation.LOG, k);
    }
    int three = size();
    for (int k = two; k < three; k++) {
      boolean sums = expressions.get(k) instanceof Combined;
      if (sums && fits(1, index.grid(k).columns())) {
        apply(UnaryOperation.SUM_OF_ROWS, k);
      }
      if (sums && fits(index.grid(k).rows(), 1)) {
        apply(UnaryOperation.SUM_OF_COLUMNS, k);
      }
    }
  }

  /** Applies all operations to the expressions of one length, and joins them with shorter ones. */
  private void grow(int from, int to, int shorterFrom, int shorterTo) {
    for (int k = from; k < to; k++) {
      for (UnaryOperation operation : UNARY) {
        if (isWorthwhile(operation, index.grid(k))) {
          apply(operation, k);
        }
      }
    }
    for (int k = from; k < to; k++) {
      for (int other = shorterFrom; other < shorterTo; other++) {
        for (BinaryOperation operation : BINARY) {
          if (operation != BinaryOperation.PRODUCT || products) {
            combine(operation, k, other);
            if (!operation.commutes()) {
              combine(operation, other, k);
            }
          }
        }
      }
    }
  }

  private boolean isWorthwhile(UnaryOperation operation, Grid grid) {
    return switch (operation) {
      case PSEUDO_INVERSE, TRANSPOSED, EXP, EXP_OF_MINUS, LOG -> false;
      case SUM_OF_ROWS, MEAN_OF_ROWS, FIRST_ROW, LAST_ROW, LENGTH_OF_COLUMNS -> grid.rows() > 1;
      case SUM_OF_COLUMNS, MEAN_OF_COLUMNS, LAST_COLUMN, LENGTH_OF_ROWS -> grid.columns() > 1;
      default -> true;
    };
  }

  private void apply(UnaryOperation operation, int k) {
    Grid grid = index.grid(k);
    int rowsMade = operation.leavesOneRow() ? 1 : grid.rows();
    int columnsMade = operation.leavesOneColumn() ? 1 : grid.columns();
    if (isFull() || !isWanted(rowsMade, columnsMade, k, k)) {
      return;
    }
    add(new Applied(operation, expressions.get(k)), operation.apply(grid));
  }

  private boolean isFull() {
    return size() >= most;
  }

  private void combine(BinaryOperation operation, int a, int b) {
    Grid left = index.grid(a);
    Grid right = index.grid(b);
    boolean product = operation == BinaryOperation.PRODUCT;
    boolean vector = left.rows() == 1 || left.columns() == 1 || right.columns() == 1;
    boolean one = left.stretchesTo(right.rows(), right.columns());
    boolean other = right.stretchesTo(left.rows(), left.columns());
    if (isFull() || (product ? vector : !one && !other)) {
      return; // broadcasts and sums give the same
    }
    int rowsMade = product ? left.rows() : Math.max(left.rows(), right.rows());
    int columnsMade = product ? right.columns() : Math.max(left.columns(), right.columns());
    Grid value = isWanted(rowsMade, columnsMade, a, b) ? operation.apply(left, right) : null;
    if (value != null) {
      add(new Combined(operation, expressions.get(a), expressions.get(b)), value);
    }
  }

  private boolean fits(int rowsMade, int columnsMade) {
    return (rowsMade == 1 || rowsMade == rows) && (columnsMade == 1 || columnsMade == columns);
  }

  /** Returns whether an expression of this shape, made of these two, is of use, or a sum of it. */
  private boolean isWanted(int rowsMade, int columnsMade, int a, int b) {
    return !selective
        || fits(rowsMade, columnsMade)
        || (rowsMade > 1 && rowsMade == rows)
        || (columnsMade > 1 && columnsMade == columns)
        || (onlyNames.get(a) != null && onlyNames.get(a) == onlyNames.get(b));
  }

  private void add(Expression expression, @Nullable Grid value) {
    double scale = value == null || isFull() ? 0 : ValueIndex.scaleOf(value);
    if (value != null && scale != 0 && index.add(value, scale)) {
      if (size() == costs.length) {
        costs = Arrays.copyOf(costs, 2 * costs.length);
      }
      costs[size()] = expression.cost();
      expressions.add(expression);
      onlyNames.add(onlyName(expression));
    }
  }

  private @Nullable String onlyName(Expression expression) {
    for (String name : scope.matrices().keySet()) {
      if (expression.isMadeOf(name)) {
        return name;
      }
    }
    return null;
  }

  Scope scope() {
    return scope;
  }

  /** Returns how many expressions there are. */
  int size() {
    return expressions.size();
  }

  /** Returns an expression; the shorter ones come first. */
  Expression expression(int k) {
    return expressions.get(k);
  }

  /** Returns the numbers of the expressions, the shortest first. */
  int[] shortestFirst() {
    int[] sorted = new int[size()];
    int n = 0;
    for (int cost = 0; n < sorted.length; cost++) {
      for (int k = 0; k < sorted.length; k++) {
        if (costs[k] == cost) {
          sorted[n++] = k;
        }
      }
    }
    return sorted;
  }

  Grid grid(int k) {
    return index.grid(k);
  }

  /** Returns the expressions up to this length that have this shape, or stretch to it. */
  public List<Expression> fitting(int rows, int columns, int cost) {
    List<Expression> found = new ArrayList<>();
    for (int k = 0; k < size(); k++) {
      if (costs[k] <= cost && index.grid(k).stretchesTo(rows, columns)) {
        found.add(expressions.get(k));
      }
    }
    return found;
  }

  /**
   * Returns the expressions up to this length that, times a matrix and a constant, may give another
   * one. A few entries decide, so that almost all others are left out; the caller looks at the
   * rest.
   *
   * @param seen the product
   * @param by the matrix
   * @param error of an entry of the product
   */
  public List<Expression> factors(RealMatrix seen, RealMatrix by, double error, int cost) {
    FactorProbe probe = new FactorProbe(Grid.of(seen), Grid.of(by), error);
    List<Expression> found = new ArrayList<>();
    for (int k = 0; k < size(); k++) {
      if (costs[k] <= cost && probe.admits(index.grid(k))) {
        found.add(expressions.get(k));
      }
    }
    return found;
  }
}
