package kobai;

import kobai.grading.Exercise;
import kobai.grading.Points;
import kobai.nn.Formulas;
import kobai.train.Xor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Calculus grades exercises/layers/Sigmoid.java: y = 1 / (1 + e⁻ˣ), entry by entry. */
@Exercise("Sigmoid")
class SigmoidTest extends LayerChecks {

  SigmoidTest() {
    super("Sigmoid", Formulas::sigmoid, Xor.SIGMOID);
  }

  @Test
  @Points(2)
  @Order(2)
  @DisplayName("Inputs as large as 800 give gradients, not NaN")
  public void backward_largeInputs_gradientsAgree() {
    RealMatrix x =
        MatrixUtils.createRealMatrix(
            new double[][] {{800, -800, 1, 0}, {-30, 30, -1, 2}, {710, -710, 745, -746}});
    trial.expectRight(check().input(x).gradients());
  }
}
