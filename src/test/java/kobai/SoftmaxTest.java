package kobai;

import kobai.check.GradientCheck;
import kobai.grading.Exercise;
import kobai.grading.Points;
import kobai.nn.Formulas;
import kobai.train.LayerMaker;
import kobai.train.StandIns;
import kobai.train.Xor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Calculus grades exercises/layers/Softmax.java: rows of scores in, rows of probabilities out. */
@Exercise("Softmax")
class SoftmaxTest extends LayerChecks {
  private static final int D = 4;

  @Test
  @Points(8)
  @Order(1)
  @DisplayName("dx, the gradient of the input, agrees with the numerical gradient")
  public void backward_severalRows_inputGradientAgrees() {
    trial.expectRight(check().gradient("dx"));
  }

  @Test
  @Points(2)
  @Order(2)
  @DisplayName("Scores as large as 800 give gradients, not NaN")
  public void backward_largeScores_gradientsAgree() {
    RealMatrix x =
        MatrixUtils.createRealMatrix(
            new double[][] {{800, 799, 801, -800}, {-800, -799, -801, -802}, {0, 800, 0.5, 1}});
    trial.expectRight(check().input(x).gradients());
  }

  @Override
  GradientCheck check() {
    return GradientCheck.of(() -> trial.layer("Softmax"))
        .named("Softmax")
        .knownForward(Formulas::softmax)
        .input(5, D)
        .seed(trial.seed());
  }

  @Override
  int inputs() {
    return D;
  }

  @Override
  Xor xor() {
    return Xor.SIGMOID;
  }

  @Override
  LayerMaker amongStandIns(StandIns standIns) {
    return standIns.with("Softmax", trial::watchedLayer);
  }
}
