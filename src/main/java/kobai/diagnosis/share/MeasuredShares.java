package kobai.diagnosis.share;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Claim;
import kobai.experiment.Target;
import org.jspecify.annotations.Nullable;

/**
 * The shares of a layer in passes of several shapes, each beside the one that calculus gives.
 *
 * @param tables the shares of each pass
 */
record MeasuredShares(List<List<One>> tables) {
  private static final double SURE = 1e-4; // a smaller share has few digits
  private static final double GLANCE = 4 * Closeness.SAME; // both shares may be off, and a rest

  /**
   * One share.
   *
   * @param spot its place
   * @param mine the layer's
   * @param right the one that calculus gives, not 0
   */
  record One(ShareSpot spot, double mine, double right) {

    /** Returns whether it is so many times as large as it should be. */
    boolean is(double factor) {
      double expected = factor * right;
      return Math.abs(mine - expected) <= Closeness.SAME * (1 + Math.abs(expected));
    }

    double factor() {
      return mine / right;
    }
  }

  /** Returns the shares; null if there is one where calculus has none. */
  static @Nullable MeasuredShares of(List<ResponseTable> tables, Target target) {
    List<List<One>> all = new ArrayList<>();
    for (ResponseTable table : tables) {
      List<One> shares = new ArrayList<>();
      Pass pass = table.pass();
      int columns = table.offset().getColumnDimension();
      int m = pass.outputs();
      for (int e = 0; e < table.shares().getRowDimension(); e++) {
        for (int k = 0; k < table.shares().getColumnDimension(); k++) {
          double right = table.calculus().getEntry(e, k);
          if (right != 0) {
            ShareSpot spot = new ShareSpot(pass, target, e / columns, e % columns, k / m, k % m);
            shares.add(new One(spot, table.shares().getEntry(e, k), right));
          } else if (!table.right(e, k)) {
            return null;
          }
        }
      }
      all.add(shares);
    }
    return new MeasuredShares(all);
  }

  List<Pass> passes() {
    return tables.stream().map(shares -> shares.get(0).spot().pass()).toList();
  }

  int count() {
    return tables.stream().mapToInt(List::size).sum();
  }

  /** Returns whether all shares are as a rule says. */
  boolean follow(ShareRule rule) {
    return tables.stream()
        .allMatch(shares -> shares.stream().allMatch(one -> one.is(rule.factor(one.spot()))));
  }

  /**
   * Returns whether the shares of the first pass can follow a number times a weight: two of them
   * are enough to leave out almost all weights.
   */
  boolean admit(ToDoubleFunction<ShareSpot> weight) {
    One first = tables.get(0).get(0);
    double by = first.right() * weight.applyAsDouble(first.spot());
    if (by == 0) {
      return true; // it tells nothing of the number
    }
    double number = first.mine() / by;
    for (One one : tables.get(0)) {
      double to = one.right() * weight.applyAsDouble(one.spot());
      double margin = GLANCE * (1 + Math.abs(number * to) + Math.abs(to / by));
      if (!(Math.abs(one.mine() - number * to) <= margin)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns by which number a weight must be multiplied so that these shares follow it; null if
   * there is no such number, or if they are in fewer than two passes.
   */
  @Nullable SizeFactor factor(Predicate<ShareSpot> places, ToDoubleFunction<ShareSpot> weight) {
    List<Pass> passes = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (List<One> shares : tables) {
      One largest = null;
      double most = SURE;
      for (One one : shares) {
        double size = Math.abs(one.right() * weight.applyAsDouble(one.spot()));
        if (places.test(one.spot()) && size > most) {
          largest = one;
          most = size;
        }
      }
      if (largest != null) {
        passes.add(largest.spot().pass());
        values.add(largest.factor() / weight.applyAsDouble(largest.spot()));
      }
    }
    return passes.size() < 2 ? null : constant(passes, values);
  }

  private static @Nullable SizeFactor constant(List<Pass> passes, List<Double> values) {
    double first = values.get(0);
    if (values.stream().allMatch(v -> Math.abs(v - first) <= Closeness.SAME)) {
      double number = Math.abs(first) <= Closeness.SAME ? 0 : Decimal.of(first);
      return new SizeFactor(number, 0, 0, 0, 0);
    }
    return passes.size() <= Claim.ENOUGH ? null : SizeFactor.of(passes, values);
  }

  /**
   * Returns the factors of the shares with the same index, one array for each pass; null if they do
   * not go by this index alone.
   */
  @Nullable List<double[]> byIndex(char letter) {
    List<double[]> all = new ArrayList<>();
    for (List<One> shares : tables) {
      double[] factors = new double[shares.get(0).spot().size(letter)];
      double[] sizes = new double[factors.length];
      for (One one : shares) {
        int i = one.spot().index(letter);
        if (Math.abs(one.right()) > sizes[i]) {
          sizes[i] = Math.abs(one.right());
          factors[i] = one.factor();
        }
      }
      for (One one : shares) {
        if (!one.is(factors[one.spot().index(letter)])) {
          return null;
        }
      }
      all.add(factors);
    }
    return all;
  }

  /** Returns the factors of the pass in which the index has most values. */
  static double[] longest(List<double[]> all) {
    double[] longest = all.get(0);
    for (double[] one : all) {
      longest = one.length > longest.length ? one : longest;
    }
    return longest;
  }
}
