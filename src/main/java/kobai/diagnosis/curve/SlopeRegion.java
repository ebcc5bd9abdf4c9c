package kobai.diagnosis.curve;

import java.util.stream.IntStream;
import kobai.diagnosis.pass.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * The part of the x axis where a slope is wrong: above or below a number, or between two.
 *
 * @param condition the part: "x > 20"
 * @param constant the slope there, if it is the same throughout
 */
record SlopeRegion(String condition, @Nullable Double constant) {
  private static final int ZOOMS = 6;
  private static final int PARTS = 40;
  private static final int ENOUGH = 2; // points in a part
  private static final double TELLING_RIGHT = 1e-5; // a smaller one may be right by chance
  private static final double TELLING = 1e-8; // two smaller slopes are the same by chance

  /** Finds the part; null if there is no such part, or if all of the curve is wrong. */
  static @Nullable SlopeRegion find(
      Curve curve, double[] points, double[] slopes, double[] numerical) {
    int[] telling =
        IntStream.range(0, points.length)
            .filter(
                k ->
                    (curve.bends() && slopes[k] == numerical[k])
                        || Math.abs(slopes[k]) + Math.abs(numerical[k])
                            > (Curve.same(slopes[k], numerical[k]) ? TELLING_RIGHT : TELLING))
            .toArray();
    double[] xs = IntStream.of(telling).mapToDouble(k -> points[k]).toArray();
    double[] mine = IntStream.of(telling).mapToDouble(k -> slopes[k]).toArray();
    double[] calculus = IntStream.of(telling).mapToDouble(k -> numerical[k]).toArray();
    Double constant = constant(mine, calculus);
    boolean[] wrong = new boolean[xs.length];
    for (int k = 0; k < xs.length; k++) {
      wrong[k] = !Curve.same(mine[k], calculus[k]);
    }
    int first = 0;
    while (first < xs.length && !wrong[first]) {
      first++;
    }
    int last = xs.length - 1;
    while (last >= first && !wrong[last]) {
      last--;
    }
    if (first == xs.length) {
      return null;
    }
    boolean band = solid(wrong, mine, constant, first, last);
    if (band && (first > ENOUGH || last < xs.length - 1 - ENOUGH)) {
      return between(new Edges(curve, xs, constant == null), constant, first, last);
    }
    int left = first;
    while (left < xs.length && wrong[left]) {
      left++;
    }
    int right = last;
    while (right >= 0 && wrong[right]) {
      right--;
    }
    boolean outer = first == 0 && last == xs.length - 1 && right - left >= ENOUGH;
    for (int k = left; outer && k <= right; k++) {
      outer = !wrong[k];
    }
    return outer ? beyond(new Edges(curve, xs, constant == null), constant, left, right) : null;
  }

  /** Returns whether the slope is wrong from one point to another, or right by chance. */
  private static boolean solid(
      boolean[] wrong, double[] mine, @Nullable Double constant, int first, int last) {
    for (int k = first; k <= last; k++) {
      if (!wrong[k] && (constant == null || !Curve.same(mine[k], constant))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the slope of the layer where it is wrong, if it is the same everywhere there. */
  private static @Nullable Double constant(double[] mine, double[] calculus) {
    Double constant = null;
    for (int k = 0; k < mine.length; k++) {
      if (!Curve.same(mine[k], calculus[k])) {
        if (constant != null && !Curve.same(mine[k], constant)) {
          return null;
        }
        constant = mine[k];
      }
    }
    return constant;
  }

  private static @Nullable SlopeRegion between(
      Edges edges, @Nullable Double constant, int first, int last) {
    Double low = first == 0 ? null : edges.between(first - 1);
    Double high = last == edges.xs().length - 1 ? null : edges.between(last);
    if ((first > 0 && low == null) || (last < edges.xs().length - 1 && high == null)) {
      return null;
    }
    if (low == null && high == null) {
      return null;
    }
    String condition;
    if (low == null) {
      condition = "x < " + Decimal.text(high);
    } else if (high == null) {
      condition = "x > " + Decimal.text(low);
    } else {
      condition =
          low == -high
              ? "|x| < " + Decimal.text(high)
              : Decimal.text(low) + " < x < " + Decimal.text(high);
    }
    return new SlopeRegion(condition, constant);
  }

  private static @Nullable SlopeRegion beyond(
      Edges edges, @Nullable Double constant, int left, int right) {
    Double low = edges.between(left - 1);
    Double high = edges.between(right);
    if (low == null || high == null) {
      return null;
    }
    boolean symmetric = Math.abs(low + high) <= 1e-6 * high;
    String condition =
        symmetric
            ? "|x| > " + Decimal.text(high)
            : "x < " + Decimal.text(low) + " || x > " + Decimal.text(high);
    return new SlopeRegion(condition, constant);
  }

  /**
   * The places between points of a curve at which it changes from right to wrong.
   *
   * @param curve the curve
   * @param xs its points
   * @param jumps whether the slope must jump there: one that comes nearer and nearer to the right
   *     one has no such place
   */
  private record Edges(Curve curve, double[] xs, boolean jumps) {
    private static final double JUMP = 1e-5;
    private static final double CLEAR = 1e-10;

    /** Returns the place between a point and the next; null if it cannot be found. */
    @Nullable Double between(int k) {
      double low = xs[k];
      double high = xs[k + 1];
      for (int n = 0; n < ZOOMS; n++) {
        double[] inside = new double[PARTS + 1];
        for (int i = 0; i <= PARTS; i++) {
          inside[i] = low + (high - low) * i / PARTS;
        }
        double[] mine = curve.mine(inside);
        if (mine == null) {
          return null;
        }
        double[] calculus = curve.calculus(inside);
        boolean before = Curve.same(mine[0], calculus[0]);
        int change = 1;
        while (change < PARTS && Curve.same(mine[change], calculus[change]) == before) {
          change++;
        }
        low = inside[change - 1];
        high = inside[change];
        double off =
            Math.max(
                Math.abs(mine[change] - calculus[change]),
                Math.abs(mine[change - 1] - calculus[change - 1]));
        if (jumps && (off < JUMP * Math.abs(calculus[change]) || off < CLEAR)) {
          return null;
        }
      }
      return low <= 0 && high >= 0 ? 0.0 : Decimal.between(Math.min(low, high), high);
    }
  }
}
