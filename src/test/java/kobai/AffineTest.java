package kobai;

import java.util.List;
import kobai.check.GradientCheck;
import kobai.check.Strata;
import kobai.experiment.KnownLayers;
import kobai.grading.Exercise;
import kobai.grading.Points;
import kobai.train.Xor;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Calculus grades exercises/layers/Affine.java: y = x·W + b. */
@Exercise("Affine")
class AffineTest extends NetworkLayerChecks {
  private static final int M = 3; // outputs
  private static final double TINY = 1e-14; // beside 1e-3: what is lost with it shows

  AffineTest() {
    super(KnownLayers.AFFINE, Xor.SIGMOID);
  }

  @Override
  GradientCheck check() {
    return check(1);
  }

  /**
   * y is linear in x, W and b: at ordinary ones, difference quotients with large steps are exact.
   * At 10¹⁷ the last digit is worth 16, so that b + 1 is b. Not x as well: beside products so large
   * b would be lost in rounding.
   */
  @Override
  List<GradientCheck> sizeChecks() {
    return List.of(
        check().input(largeInputs()),
        check(1e17),
        check(strata("W").matrix(D, M, 2, 50), strata("b").matrix(1, M, 2, 50))
            .input(smallInputsAndZeros())
            .dout(doutWithZeros(M)),
        check(smallWithZeros("W", D), smallWithZeros("b", 1)).input(middleInputs()),
        check().input(strata("tiny").matrix(N, D, TINY, 1e-3)),
        check(strata("tiny").matrix(D, M, TINY, 1e-3), strata("b").matrix(1, M, TINY, 1e-3)));
  }

  private RealMatrix smallWithZeros(String purpose, int rows) {
    return Strata.withZeros(strata(purpose).matrix(rows, M, 1e-4, 0.25), 1);
  }

  private GradientCheck check(double size) {
    RealMatrix w = strata("W").matrix(D, M).scalarMultiply(size);
    return check(w, strata("b").matrix(1, M).scalarMultiply(size));
  }

  private GradientCheck check(RealMatrix w, RealMatrix b) {
    return check(spec.named(w, b));
  }

  @Test
  @Points(5)
  @Order(2)
  @DisplayName("dW, the gradient of the weights, agrees with the numerical gradient")
  public void backward_severalRows_weightGradientAgrees() {
    trial.expectRight(check().gradient("dW"));
  }

  @Test
  @Points(5)
  @Order(3)
  @DisplayName("db, the gradient of the biases, agrees with the numerical gradient")
  public void backward_severalRows_biasGradientAgrees() {
    trial.expectRight(check().gradient("db"));
  }
}
