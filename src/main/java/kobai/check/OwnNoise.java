package kobai.check;

import java.util.Arrays;
import java.util.List;
import kobai.experiment.PassInputs;
import kobai.finding.Comparison;
import kobai.finding.Verdict;
import kobai.nn.ForwardFormula;
import kobai.numeric.Noise;
import kobai.numeric.NumericalGradient;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How coarse a layer's own forward is, where its formula is not known: a layer that computes with
 * single precision is judged by that, not by double precision.
 */
final class OwnNoise {

  /** Double precision leaves less, even after a thousand operations. */
  private static final double OF_DOUBLES = 1e-12;

  private OwnNoise() {}

  /**
   * Returns a comparison that allows for the layer's own noise, unless it is right without that.
   */
  static Comparison judged(LayerUnderTest subject, Comparison comparison) {
    if (subject.known() != null || comparison.verdict() == Verdict.RIGHT) {
      return comparison;
    }
    double noise = of(subject, comparison.probe().inputs());
    return noise == 0
        ? comparison
        : new Comparison(
            comparison.target(), comparison.probe(), comparison.numerical().ofNoisy(noise));
  }

  /**
   * Returns the median noise of the layer's outputs, relative to each; 0 if they are as exact as
   * double precision is, or if the formula is known, so that the layer's own forward plays no role.
   */
  static double of(LayerUnderTest subject, PassInputs inputs) {
    if (subject.known() != null) {
      return 0;
    }
    ForwardFormula own = subject.ownForward();
    List<RealMatrix> values = inputs.values();
    RealMatrix x = inputs.x();
    double[] y = NumericalJacobian.flat(own.apply(x, values));
    double unit = NumericalGradient.typicalSize(x);
    Noise measured = Noise.of(v -> NumericalJacobian.flat(own.apply(v, values)), x, y, unit);
    if (measured.rippled()) {
      return 0; // fast waves are not rounding
    }
    double[] noise = measured.sizes();
    for (int c = 0; c < y.length; c++) {
      noise[c] = y[c] == 0 ? 0 : noise[c] / Math.abs(y[c]);
    }
    Arrays.sort(noise);
    double median = noise[noise.length / 2];
    return median > OF_DOUBLES ? median : 0;
  }
}
