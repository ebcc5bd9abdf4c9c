package kobai;

import kobai.experiment.LayerSource;
import kobai.experiment.LayerSpec;
import kobai.grading.Points;
import kobai.nn.ForwardFormula;
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
   * @param spec what the student's layer must be
   * @param xor a network for XOR in which it works
   */
  NetworkLayerChecks(LayerSpec spec, Xor xor) {
    this(spec, xor, spec.name());
  }

  /**
   * Creates the checks of one exercise whose layer takes another one's place there.
   *
   * @param xor a network for XOR in which it can work
   * @param place the layer whose place it takes; it is made with what that one is made with
   */
  NetworkLayerChecks(LayerSpec spec, Xor xor, String place) {
    super(spec);
    this.xor = xor;
    this.place = place;
  }

  /** Creates the checks of one exercise whose layer has no parameters. */
  NetworkLayerChecks(String name, ForwardFormula formula, Xor xor, String place) {
    this(LayerSpec.of(name, formula), xor, place);
  }

  @Test
  @Points(3)
  @Order(15)
  @DisplayName("A network learns XOR with this layer, all others being numerical stand-ins")
  public void training_amongStandIns_learnsXor() {
    LayerSource own = (role, values) -> trial.watchedLayer(spec, values);
    LayerSource layers = new StandIns().with(place, own);
    XorCheck check = new XorCheck(xor, layers, trial.seed()).with(place, spec);
    trial.expectRight(check.firstSteps()); // a wrong gradient may learn XOR too, by luck
    trial.expectRight(check.learns());
  }
}
