package kobai;

import java.util.List;
import java.util.Map;
import kobai.check.GradientCheck;
import kobai.experiment.LayerSpec;
import kobai.finding.Finding;
import kobai.finding.Findings;
import kobai.finding.Verdict;
import kobai.grading.OrdinaryPass;
import kobai.grading.Points;
import kobai.grading.Trial;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What every layer must do, whatever it computes. Each exercise adds what is its own. */
abstract class LayerChecks {
  static final int N = 5; // rows of a batch
  static final int D = 4; // inputs; neither N nor M, so that a sum over the wrong axis shows

  final LayerSpec spec;
  Trial trial;

  /**
   * Creates the checks of one exercise.
   *
   * @param spec what the student's layer must be
   */
  LayerChecks(LayerSpec spec) {
    this.spec = spec;
  }

  @BeforeEach
  void begin(Trial trial) {
    this.trial = trial;
    trial.diagnosing(spec);
  }

  /** Returns a check of the student's layer, at a random batch of N×D. */
  GradientCheck check() {
    return check(trial.draw("parameters").parameters(spec, D, D));
  }

  /** Returns a check of the student's layer, made with these parameters. */
  GradientCheck check(Map<String, RealMatrix> values) {
    return GradientCheck.of(spec, trial::layer, values).input(N, D).seed(trial.seed());
  }

  @Test
  @OrdinaryPass
  @Points(5)
  @Order(1)
  @DisplayName("dx, the gradient of the input, agrees with the numerical gradient")
  public void backward_severalRows_inputGradientAgrees() {
    trial.expectRight(check().gradient("dx"));
  }

  /** Returns inputs so large that a careless formula overflows or loses its digits. */
  RealMatrix largeInputs() {
    RealMatrix x = trial.draw("large").matrix(N, D);
    x.setRowMatrix(0, x.getRowMatrix(0).scalarMultiply(1e8));
    x.setRowMatrix(1, x.getRowMatrix(1).scalarMultiply(1e8));
    return x;
  }

  /** Returns checks at large inputs, and at large parameters where there are any. */
  List<GradientCheck> largeChecks() {
    return List.of(check().input(largeInputs()));
  }

  /** Returns the number of inputs of a batch that is not as wide as the others, where it may be. */
  int otherWidth() {
    return spec.fixesInputs() ? D : D + 2;
  }

  @Test
  @Points(2)
  @Order(10)
  @DisplayName("Very large inputs give exact gradients, not NaN")
  public void backward_largeInputs_gradientsAgree() {
    for (GradientCheck large : largeChecks()) {
      trial.expectRight(large.gradients());
    }
  }

  @Test
  @Points(2)
  @Order(11)
  @DisplayName("All gradients are right for a batch of one row")
  public void backward_oneRow_gradientsAgree() {
    trial.expectRight(check().input(1, otherWidth()).gradients());
  }

  @Test
  @Points(2)
  @Order(12)
  @DisplayName("forward and backward leave x, dout and the parameters as they are")
  public void forwardAndBackward_anyBatch_argumentsStay() {
    Findings found = check().arguments();
    List<Finding> agree = found.with(Verdict.RIGHT);
    // A wrong gradient costs its own points; one that agrees shows that the layer does something.
    trial.expectRight(agree.isEmpty() ? found : new Findings(agree));
  }

  @Test
  @Points(3)
  @Order(13)
  @DisplayName("The layer can be used again and again, with batches of any size")
  public void backward_usedAgain_gradientsAgree() {
    trial.expectRight(check().reuse());
  }

  @Test
  @Points(2)
  @Order(14)
  @DisplayName("Every gradient is linear in dout, and moves evenly when x moves by a hair")
  public void backward_scaledAndAddedDout_gradientsFollow() {
    trial.expectRight(check().linearity());
    trial.expectRight(check().steadiness());
  }
}
