package kobai.diagnosis.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.record.CurvePoint;
import kobai.diagnosis.record.Trials;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the curve of a layer that works entry by entry: whose slope is it, if not that of the
 * layer's own function? What is said must hold at all points of the curve, and at new ones.
 */
public final class CurveExam {
  private static final double SHOWN = 50; // beyond, a curve has nothing to show
  private static final int PASSES = 4; // two for the grid, two for fresh points
  private final Trials trials;
  private final Curve curve;
  private final double[] xs;
  private final double @Nullable [] mine;
  private final double[] calculus;

  public CurveExam(Trials trials) {
    this.trials = trials;
    this.curve = new Curve(trials);
    double[] all = curve.grid();
    double[] near = DoubleStream.of(all).filter(x -> Math.abs(x) < SHOWN).toArray();
    // beside far points, entries that go by the largest one of the batch may look different
    boolean alike = near.length == all.length || alike(near, all);
    this.xs = alike ? all : near;
    this.mine = curve.mine(xs);
    this.calculus = curve.calculus(xs);
  }

  /** Returns whether the layer's slopes at some points are the same beside all others. */
  private boolean alike(double[] some, double[] all) {
    double[] alone = curve.mine(some);
    double[] beside = curve.mine(all);
    if (alone == null || beside == null) {
      return alone == null;
    }
    int from = (all.length - some.length) / 2; // points are from left to right, and symmetric
    return same(alone, Arrays.copyOfRange(beside, from, from + some.length));
  }

  /** Returns the points to be shown; none if dx/dout does not depend on x alone. */
  public List<CurvePoint> shown() {
    List<CurvePoint> points = new ArrayList<>();
    for (int k = 0; mine != null && k < xs.length; k++) {
      if (Math.abs(xs[k]) < SHOWN) {
        points.add(new CurvePoint(xs[k], mine[k], calculus[k]));
      }
    }
    return points;
  }

  /** Returns whether the function of the layer has a corner at 0. */
  public boolean bends() {
    return curve.bends();
  }

  /** Returns whether dx/dout depends on the entry of x alone. */
  boolean dependsOnInputAlone() {
    return mine != null;
  }

  /** Returns whether the layer's slope is right at all points, but perhaps 0. */
  boolean isRight() {
    return mine != null && same(mine, calculus);
  }

  private static boolean same(double[] a, double[] b) {
    for (int k = 0; k < a.length; k++) {
      if (!Curve.same(a[k], b[k])) {
        return false;
      }
    }
    return true;
  }

  /** Names the function whose slope it is; returns whether there is one. */
  public boolean nameFunction() {
    if (mine == null || isRight()) {
      return false;
    }
    String function = new OtherSlope(curve, xs, mine).function();
    if (function != null) {
      found("other-function", function);
      return true;
    }
    String place = new OtherPlace(curve, xs, mine).place();
    if (place != null) {
      found("slope-elsewhere", place);
    }
    return place != null;
  }

  /** Names where along x the slope is a wrong constant; returns whether there is such a part. */
  public boolean nameConstant() {
    SlopeRegion region =
        mine == null || isRight() ? null : SlopeRegion.find(curve, xs, mine, calculus);
    return region != null && region.constant() != null && nameRegion();
  }

  /** Names where along x the slope is wrong; returns whether it is right elsewhere. */
  public boolean nameRegion() {
    if (mine == null) {
      return false;
    }
    if (isRight()) {
      return atZero();
    }
    SlopeRegion region = SlopeRegion.find(curve, xs, mine, calculus);
    if (region == null) {
      return false;
    }
    if (region.constant() == null) {
      found("wrong-where", region.condition());
    } else {
      found("constant-where", region.condition(), Decimal.text(Decimal.of(region.constant())));
    }
    return true;
  }

  /** A corner at 0 has an exam of its own. */
  private boolean atZero() {
    double[] slope = curve.bends() ? null : curve.mine(0);
    if (slope == null || Curve.same(slope[0], curve.calculus(0)[0])) {
      return false;
    }
    found("constant-where", "x == 0", Decimal.text(slope[0]));
    return true;
  }

  /** Says that the slope is not the right one, with the place where it is furthest from it. */
  public boolean nameDifference() {
    if (mine == null || isRight()) {
      return false;
    }
    SlopePieces pieces = SlopePieces.of(xs, mine, calculus);
    if (pieces != null) {
      found(pieces.everywhere() ? "slope-in-pieces" : "slope-partly-in-pieces", pieces.told());
      return true;
    }
    double nearest = 0;
    int furthest = 0;
    for (int k = 0; k < xs.length; k++) {
      double off = Math.abs(mine[k] - calculus[k]);
      double most = Math.abs(mine[furthest] - calculus[furthest]);
      boolean usual = isUsual(xs[k]);
      furthest = usual && (off > most || !isUsual(xs[furthest])) ? k : furthest;
      double size = off == 0 ? 0 : off / Math.abs(calculus[k]);
      nearest = Math.abs(xs[k]) < 2 ? Math.max(nearest, size) : nearest;
    }
    if (nearest < 0.02) {
      String percent = Decimal.text(Double.parseDouble("%.1e".formatted(100 * nearest)));
      found("nearly-right-slope", percent + " %");
      return true;
    }
    found(
        "wrong-slope",
        Decimal.text(xs[furthest]),
        Decimal.text(mine[furthest]),
        Decimal.text(calculus[furthest]));
    return true;
  }

  /** Returns whether people would look at this x first. */
  private static boolean isUsual(double x) {
    return Math.abs(x) > 0.3 && Math.abs(x) < 2;
  }

  private void found(String id, String... arguments) {
    trials.found(PASSES, 2 * (xs.length + SlopeFit.FRESH.length), id, List.of(arguments));
  }
}
