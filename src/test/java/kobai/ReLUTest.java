package kobai;

import kobai.check.GradientCheck;
import kobai.grading.Exercise;
import kobai.grading.Points;
import kobai.nn.Formulas;
import kobai.train.LayerMaker;
import kobai.train.StandIns;
import kobai.train.Xor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Calculus grades exercises/layers/ReLU.java: y = max(x, 0), entry by entry. */
@Exercise("ReLU")
class ReLUTest extends LayerChecks {
  private static final int D = 4;

  @Test
  @Points(5)
  @Order(1)
  @DisplayName("dx, the gradient of the input, agrees with the numerical gradient")
  public void backward_severalRows_inputGradientAgrees() {
    trial.expectRight(check().gradient("dx"));
  }

  @Test
  @Points(1)
  @Order(2)
  @DisplayName("At exactly 0 the gradient is 0, as this course has it")
  public void backward_inputExactlyZero_gradientIsZero() {
    trial.expectRight(check().slopeAtZero(0));
  }

  @Override
  GradientCheck check() {
    return GradientCheck.of(() -> trial.layer("ReLU"))
        .named("ReLU")
        .knownForward(Formulas::relu)
        .input(5, D)
        .seed(trial.seed());
  }

  @Override
  int inputs() {
    return D;
  }

  @Override
  Xor xor() {
    return Xor.RELU;
  }

  @Override
  LayerMaker amongStandIns(StandIns standIns) {
    return standIns.with("ReLU", trial::watchedLayer);
  }
}
