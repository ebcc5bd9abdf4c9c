package kobai;

import kobai.experiment.KnownLayers;
import kobai.grading.Exercise;
import kobai.grading.Points;
import kobai.train.Xor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Calculus grades exercises/layers/ReLU.java: y = max(x, 0), entry by entry. */
@Exercise("ReLU")
class ReLUTest extends NetworkLayerChecks {

  ReLUTest() {
    super(KnownLayers.RELU, Xor.RELU);
  }

  @Test
  @Points(1)
  @Order(2)
  @DisplayName("At exactly 0 the gradient is 0, as this course has it; close to 0 it is right")
  public void backward_inputExactlyZero_gradientIsZero() {
    trial.expectRight(check().slopeAtZero(0));
  }
}
