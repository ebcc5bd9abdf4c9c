package kobai.check;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import kobai.experiment.Target;
import kobai.finding.Unsteady;
import kobai.finding.WrongGradient;
import kobai.nn.Formulas;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Steadiness: only difference quotients lack it, and only in their last digits. */
class SteadinessCheckTest {

  /** A sigmoid with a slope that a test chooses. */
  private static final class Sigmoid implements Layer {
    private final DoubleUnaryOperator slope;
    private RealMatrix x = MatrixUtils.createRealMatrix(1, 1);

    Sigmoid(DoubleUnaryOperator slope) {
      this.slope = slope;
    }

    @Override
    public RealMatrix forward(RealMatrix x) {
      this.x = x;
      return map(x, Sigmoid::of);
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      return hadamard(dout, map(x, slope));
    }

    static double of(double v) {
      return 1 / (1 + Math.exp(-v));
    }
  }

  private static GradientCheck check(DoubleUnaryOperator slope, long seed) {
    return GradientCheck.of(() -> new Sigmoid(slope))
        .named("Sigmoid")
        .knownForward(Formulas::sigmoid)
        .seed(seed);
  }

  private static double fivePoints(double v) {
    double h = 1e-3;
    double near = Sigmoid.of(v + h) - Sigmoid.of(v - h);
    double far = Sigmoid.of(v + 2 * h) - Sigmoid.of(v - 2 * h);
    return (8 * near - far) / (12 * h);
  }

  @Test
  @DisplayName("A quotient with five points is right and linear, but jitters")
  void steadiness_fivePoints_isFound() {
    for (long seed = 1; seed <= 100; seed++) {
      GradientCheck check = check(SteadinessCheckTest::fivePoints, seed);
      assertTrue(check.all().right(), "right in all else with seed " + seed);
      Unsteady found = assertInstanceOf(Unsteady.class, check.steadiness().all().get(0));
      assertEquals(Target.INPUT, found.target());
      assertTrue(found.jitter() > found.rounding() && found.jitter() < 1e-11, found::toString);
    }
  }

  @Test
  @DisplayName("Formulas change smoothly, even those with a small difference of large numbers")
  void steadiness_formulas_keepIt() {
    List<DoubleUnaryOperator> slopes =
        List.of(
            v -> Sigmoid.of(v) * (1 - Sigmoid.of(v)),
            v -> 0.25 - Math.pow(Sigmoid.of(v) - 0.5, 2),
            v -> Math.exp(-v - 2 * Math.log1p(Math.exp(-v))));
    for (DoubleUnaryOperator slope : slopes) {
      for (long seed = 1; seed <= 100; seed++) {
        assertEquals(List.of(), check(slope, seed).steadiness().all(), "seed " + seed);
      }
    }
  }

  @Test
  @DisplayName("A gradient of zeros is steady, but not right")
  void steadiness_wrongGradient_isWrong() {
    assertInstanceOf(WrongGradient.class, check(v -> 0, 1).steadiness().all().get(0));
  }
}
