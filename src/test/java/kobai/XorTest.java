package kobai;

import kobai.grading.Exercise;
import kobai.grading.Needs;
import kobai.grading.Points;
import kobai.grading.Trial;
import kobai.train.Xor;
import kobai.train.XorCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The student's layers together: networks that learn XOR with no gradient but theirs. */
@Exercise("XOR")
class XorTest {
  private static final String LEARNS = "training_amongStandIns_learnsXor"; // with one own layer

  @Test
  @Points(2)
  @Order(1)
  @Needs(
      value = {"Affine", "Sigmoid", "Softmax"},
      check = LEARNS)
  @DisplayName("The first steps of descent are those that numerical gradients take")
  public void firstSteps_ownLayers_onTheNumericalPath(Trial trial) {
    trial.expectRight(new XorCheck(Xor.SIGMOID, trial::watchedLayer, trial.seed()).firstSteps());
  }

  @Test
  @Points(4)
  @Order(2)
  @Needs(
      value = {"Affine", "Sigmoid", "Softmax"},
      check = LEARNS)
  @DisplayName("Affine-Sigmoid-Affine-Softmax learns XOR with your layers alone")
  public void sigmoidNetwork_ownLayers_learnsXor(Trial trial) {
    trial.expectRight(new XorCheck(Xor.SIGMOID, trial::watchedLayer, trial.seed()).learns());
  }

  @Test
  @Points(4)
  @Order(3)
  @Needs(
      value = {"Affine", "ReLU"},
      check = LEARNS)
  @DisplayName("Affine-ReLU-Affine learns XOR with your layers alone")
  public void reluNetwork_ownLayers_learnsXor(Trial trial) {
    trial.expectRight(new XorCheck(Xor.RELU, trial::watchedLayer, trial.seed()).learns());
  }
}
