package kobai.diagnosis.curve;

import java.util.function.DoubleUnaryOperator;
import kobai.diagnosis.pass.Decimal;
import org.jspecify.annotations.Nullable;

/** Finds the function whose slope a layer uses in place of its own. */
final class OtherSlope {
  private static final double NEAREST = 0.1; // a corner is further away than the step of a slope
  private static final double FURTHEST = 4;
  private static final double SAME = 1e-6; // of a slope that is known by differences

  private final double[] xs;
  private final double[] mine;
  private final double[] calculus;
  private final SlopeFit fit;

  OtherSlope(Curve curve, double[] xs, double[] mine) {
    this.xs = xs;
    this.mine = mine;
    this.calculus = curve.calculus(xs);
    this.fit = new SlopeFit(curve, xs, mine);
  }

  /** Returns its name, with a factor if there is one; null if it is not known. */
  @Nullable String function() {
    for (KnownFunction function : KnownFunction.values()) {
      double factor = isOwn(function::slope) ? 0 : factor(function);
      if (factor != 0 && fit.fits(x -> factor * function.slope(x))) {
        return (factor == 1 ? "" : Decimal.text(factor) + " · ") + function.shown();
      }
    }
    return family();
  }

  /**
   * Returns whether it is the function of the layer, whose slope is not another one even where the
   * layer is wrong at single points only.
   */
  private boolean isOwn(DoubleUnaryOperator slope) {
    for (int k = 0; k < xs.length; k++) {
      double size = Math.abs(xs[k]);
      boolean usual = size > NEAREST && size < FURTHEST;
      if (usual && Math.abs(slope.applyAsDouble(xs[k]) - calculus[k]) > SAME) {
        return false;
      }
    }
    return true;
  }

  /** Returns by which factor the layer's slopes exceed a function's, where these are largest. */
  private double factor(KnownFunction function) {
    int largest = 0;
    for (int k = 0; k < xs.length; k++) {
      boolean usual = Math.abs(xs[k]) < 2;
      boolean larger = Math.abs(function.slope(xs[k])) > Math.abs(function.slope(xs[largest]));
      largest = usual && (larger || Math.abs(xs[largest]) >= 2) ? k : largest;
    }
    double slope = function.slope(xs[largest]);
    double factor = slope == 0 ? 0 : mine[largest] / slope;
    return Math.abs(factor - 1) < 1e-6 ? 1 : Decimal.of(factor);
  }

  /** Tries functions with a number that is measured first. */
  private @Nullable String family() {
    double below = fit.at(-5.3);
    if (below != 0 && fit.fits(x -> x < 0 ? below : 1)) {
      return "leaky ReLU (" + Decimal.text(Decimal.of(below)) + ")";
    }
    double above = fit.at(5.3);
    double alpha = above == 0 ? 0 : fit.at(-1.07) / Math.exp(-1.07) / above;
    if (alpha != 0 && above != 1 && fit.fits(x -> above * (x < 0 ? alpha * Math.exp(x) : 1))) {
      return Decimal.text(Decimal.of(above)) + " · ELU (" + Decimal.text(Decimal.of(alpha)) + ")";
    }
    double scale = fit.at(-1.07) / Math.exp(-1.07);
    DoubleUnaryOperator elu = x -> x < 0 ? scale * Math.exp(x) : 1;
    if (!isOwn(elu) && fit.fits(elu)) {
      return "ELU (" + Decimal.text(Decimal.of(scale)) + ")";
    }
    return null;
  }
}
