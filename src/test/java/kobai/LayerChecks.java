package kobai;

import kobai.check.GradientCheck;
import kobai.grading.Points;
import kobai.grading.Trial;
import kobai.train.LayerMaker;
import kobai.train.StandIns;
import kobai.train.Xor;
import kobai.train.XorCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What every layer must do, whatever it computes. Each exercise adds what is its own. */
abstract class LayerChecks {
  Trial trial;

  @BeforeEach
  void begin(Trial trial) {
    this.trial = trial;
  }

  /** Returns a check of the student's layer; every call makes the same layer. */
  abstract GradientCheck check();

  /** Returns the number D of inputs that the layer of {@link #check} takes. */
  abstract int inputs();

  /** Returns a network for XOR in which this layer does its work. */
  abstract Xor xor();

  /** Returns makers in which this layer is the student's, and all others are stand-ins. */
  abstract LayerMaker amongStandIns(StandIns standIns);

  @Test
  @Points(2)
  @Order(11)
  @DisplayName("All gradients are right for a batch of one row")
  public void backward_oneRow_gradientsAgree() {
    trial.expectRight(check().input(1, inputs()).gradients());
  }

  @Test
  @Points(2)
  @Order(12)
  @DisplayName("Every gradient is linear in dout: twice the dout, twice the gradient")
  public void backward_scaledAndAddedDout_gradientsFollow() {
    trial.expectRight(check().linearity());
  }

  @Test
  @Points(2)
  @Order(13)
  @DisplayName("forward and backward leave x, dout and the parameters as they are")
  public void forwardAndBackward_anyBatch_argumentsStay() {
    trial.expectRight(check().arguments());
  }

  @Test
  @Points(3)
  @Order(14)
  @DisplayName("The layer can be used again and again, with batches of any size")
  public void backward_usedAgain_gradientsAgree() {
    trial.expectRight(check().reuse());
  }

  @Test
  @Points(3)
  @Order(15)
  @DisplayName("A network learns XOR with this layer, all others being numerical stand-ins")
  public void training_amongStandIns_learnsXor() {
    XorCheck check = new XorCheck(xor(), amongStandIns(new StandIns()), trial.seed());
    trial.expectRight(check.firstSteps()); // a wrong gradient may learn XOR too, by luck
    trial.expectRight(check.learns());
  }
}
