package kobai.diagnosis.curve;

import java.util.function.DoubleUnaryOperator;

/**
 * Compares the slopes of a layer with those of a function: at the points of the curve, and at new
 * ones.
 *
 * @param curve the curve
 * @param xs its points
 * @param mine the layer's slopes there
 */
record SlopeFit(Curve curve, double[] xs, double[] mine) {
  /** The new points. */
  static final double[] FRESH = {-31.7, -9.41, -4.77, -2.03, -0.62, 0.29, 0.95, 3.43, 7.9, 25.1};

  private static final double SAME = 1e-9;
  private static final double FAR = 50; // beyond, a slope that is found numerically is too inexact

  /** Returns whether the layer has these slopes everywhere. */
  boolean fits(DoubleUnaryOperator slope) {
    if (!fits(xs, mine, slope)) {
      return false;
    }
    double[] fresh = curve.mine(FRESH);
    return fresh != null && fits(FRESH, fresh, slope);
  }

  /** Allows for the rounding in a slope that is found numerically, of a value as large as x. */
  private static boolean fits(double[] xs, double[] slopes, DoubleUnaryOperator slope) {
    for (int k = 0; k < xs.length; k++) {
      double expected = slope.applyAsDouble(xs[k]);
      if (Math.abs(xs[k]) < FAR
          && !(Math.abs(slopes[k] - expected) <= SAME * Math.max(1, Math.abs(expected)))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the layer's slope at a point of the curve. */
  double at(double x) {
    for (int k = 0; k < xs.length; k++) {
      if (Math.abs(xs[k] - x) < 1e-12) {
        return mine[k];
      }
    }
    throw new IllegalArgumentException("not a point of the curve: " + x);
  }
}
