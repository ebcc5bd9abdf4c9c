package kobai.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the shares that the entries of dout have in a formula with those that they have in the
 * right gradient: the own output's, the others' and all of them. A part without dout counts as its
 * factor.
 */
final class ShareComparison {
  private static final String DOUT = "dout";

  private final Scope scope;
  private final RightGradients right;
  private final Grid dout;
  private final Grid examined;

  ShareComparison(Scope scope, RightGradients right) {
    this.scope = scope;
    this.right = right;
    this.examined = right.examined();
    Grid given = scope.matrix(DOUT);
    this.dout = given == null ? examined : given;
  }

  /** Returns whether the shares are those of the right gradient, up to a constant or a term. */
  boolean alike(Expression part) {
    Expression whole =
        part.names(DOUT) ? part : new Combined(BinaryOperation.TIMES, new Variable(DOUT), part);
    double[][] table = table(whole);
    if (table == null) {
      return false;
    }
    boolean hasOwn = dout.sameShape(examined);
    if (!hasOwn) {
      return compare(table, true, true);
    }
    return compare(table, true, false) || compare(table, false, true) || sumOfTwo(table);
  }

  /**
   * Returns the share of every entry of dout in every entry of the gradient; null if it is none.
   */
  private double @Nullable [][] table(Expression whole) {
    Grid base = value(whole, scope);
    if (base == null) {
      return null;
    }
    double[][] table = new double[dout.entries().length][];
    for (int o = 0; o < table.length; o++) {
      double[] moved = dout.entries().clone();
      moved[o] += 1;
      Grid there = value(whole, scope.replaced(DOUT, new Grid(dout.rows(), dout.columns(), moved)));
      if (there == null) {
        return null;
      }
      table[o] = new double[base.entries().length];
      for (int k = 0; k < table[o].length; k++) {
        table[o][k] = there.entries()[k] - base.entries()[k];
      }
    }
    return table;
  }

  private @Nullable Grid value(Expression whole, Scope in) {
    Grid value = whole.value(in);
    return value == null || !value.stretchesTo(examined.rows(), examined.columns())
        ? null
        : value.stretched(examined.rows(), examined.columns());
  }

  /** Compares the shares of the own output, of the others, or both; within a row of the batch. */
  private boolean compare(double[][] table, boolean own, boolean others) {
    List<Double> seen = new ArrayList<>();
    List<Double> expected = new ArrayList<>();
    for (int o = 0; o < table.length; o++) {
      for (int e = 0; e < table[o].length; e++) {
        boolean sameRow = o / dout.columns() == e / examined.columns() || !dout.sameShape(examined);
        if (sameRow && (o == e ? own : others)) {
          seen.add(table[o][e]);
          expected.add(right.share(o, e));
        }
      }
    }
    return Likeness.mostly(array(seen), array(expected));
  }

  /** Returns whether the own shares are a multiple of the right ones, plus a simple term. */
  private boolean sumOfTwo(double[][] table) {
    List<double[]> terms = new ArrayList<>();
    double[] ones = new double[table.length];
    Arrays.fill(ones, 1);
    terms.add(ones);
    Grid x = scope.matrix("x");
    if (x != null && x.sameShape(dout)) {
      terms.add(x.entries());
    }
    double[] own = new double[table.length];
    double[] shares = new double[table.length];
    for (int o = 0; o < own.length; o++) {
      own[o] = table[o][o];
      shares[o] = right.share(o, o);
    }
    return terms.stream().anyMatch(term -> isSum(own, shares, term));
  }

  /** Solves own = c·shares + d·term by least squares; c must not be 0. */
  private static boolean isSum(double[] own, double[] shares, double[] term) {
    double ss = dot(shares, shares);
    double st = dot(shares, term);
    double tt = dot(term, term);
    double det = ss * tt - st * st;
    if (!(det > 1e-9 * ss * tt)) {
      return false;
    }
    double c = (dot(own, shares) * tt - dot(own, term) * st) / det;
    double d = (dot(own, term) * ss - dot(own, shares) * st) / det;
    double rest = 0;
    for (int k = 0; k < own.length; k++) {
      double off = own[k] - c * shares[k] - d * term[k];
      rest += off * off;
    }
    return c * c * ss > 1e-12 * dot(own, own) && rest <= 1e-16 * dot(own, own);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
