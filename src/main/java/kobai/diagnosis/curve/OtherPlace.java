package kobai.diagnosis.curve;

import kobai.diagnosis.pass.Decimal;
import org.jspecify.annotations.Nullable;

/** Finds the place, such as 2·x or x + 1, at which a layer takes the slope of its own function. */
final class OtherPlace {
  private static final double STEEPEST = 64; // times x
  private static final int HALVINGS = 60;
  private static final double GRID = 1e6; // shifts have six decimals at most

  private final Curve curve;
  private final SlopeFit fit;

  OtherPlace(Curve curve, double[] xs, double[] mine) {
    this.curve = curve;
    this.fit = new SlopeFit(curve, xs, mine);
  }

  /** Returns the place; null if there is none. The function must be steepest at 0. */
  @Nullable String place() {
    double steepest = curve.calculus(0)[0];
    double[] here = curve.mine(0);
    if (curve.bends() || steepest == 0 || here == null) {
      return null;
    }
    double height = here[0] / steepest;
    double stretched = height > 0 ? solve(fit.at(1.07) / height, 1.07) : 0;
    if (stretched > 0) {
      double times = Decimal.of(stretched);
      if (fit.fits(x -> height * curve.calculus(times * x)[0])) {
        return Decimal.text(times) + " · x";
      }
    }
    double moved = Math.rint(solve(here[0], 1) * GRID) / GRID;
    for (double by : new double[] {moved, -moved}) {
      if (by != 0 && fit.fits(x -> curve.calculus(x + by)[0])) {
        return "x" + (by < 0 ? " - " : " + ") + Decimal.text(Math.abs(by));
      }
    }
    return null;
  }

  /** Returns c with slope(c·x) as given; 0 if there is none. */
  private double solve(double slope, double x) {
    double low = 0;
    double high = STEEPEST;
    if (!(curve.calculus(0)[0] > slope && slope > curve.calculus(high * x)[0])) {
      return 0;
    }
    for (int n = 0; n < HALVINGS; n++) {
      double middle = low / 2 + high / 2;
      boolean above = curve.calculus(middle * x)[0] > slope;
      low = above ? middle : low;
      high = above ? high : middle;
    }
    return low;
  }
}
