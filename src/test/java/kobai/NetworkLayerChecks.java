package kobai;

import kobai.grading.Points;
import kobai.nn.ForwardFormula;
import kobai.train.LayerMaker;
import kobai.train.StandIns;
import kobai.train.Xor;
import kobai.train.XorCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What a layer must do besides if it has a place in a network that learns XOR. */
abstract class NetworkLayerChecks extends LayerChecks {
  private final Xor xor;
  private final String place; // in that network

  /**
   * Creates the checks of one exercise.
   *
   * @param name the name of the student's class
   * @param formula what its forward computes
   * @param xor a network for XOR in which it works
   */
  NetworkLayerChecks(String name, ForwardFormula formula, Xor xor) {
    this(name, formula, xor, name);
  }

  /**
   * Creates the checks of one exercise whose layer takes another one's place there.
   *
   * @param xor a network for XOR in which it can work
   * @param place the layer whose place it takes; it is made with what that one is made with
   */
  NetworkLayerChecks(String name, ForwardFormula formula, Xor xor, String place) {
    super(name, formula);
    this.xor = xor;
    this.place = place;
  }

  @Test
  @Points(3)
  @Order(15)
  @DisplayName("A network learns XOR with this layer, all others being numerical stand-ins")
  public void training_amongStandIns_learnsXor() {
    LayerMaker own = (role, arguments) -> trial.watchedLayer(name, formula, arguments);
    LayerMaker layers = new StandIns().with(place, own);
    XorCheck check = new XorCheck(xor, layers, trial.seed()).with(place, name, formula);
    trial.expectRight(check.firstSteps()); // a wrong gradient may learn XOR too, by luck
    trial.expectRight(check.learns());
  }
}
