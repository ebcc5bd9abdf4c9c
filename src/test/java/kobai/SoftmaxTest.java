package kobai;

import kobai.experiment.KnownLayers;
import kobai.grading.Exercise;
import kobai.grading.Points;
import kobai.train.Xor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Calculus grades exercises/layers/Softmax.java: scores in, probabilities out, row by row. */
@Exercise("Softmax")
class SoftmaxTest extends NetworkLayerChecks {

  SoftmaxTest() {
    super(KnownLayers.SOFTMAX, Xor.SIGMOID);
  }

  @Test
  @Points(3)
  @Order(2)
  @DisplayName("Each row has a gradient of its own, whatever the other rows hold")
  public void backward_rowsOfDifferentSize_gradientsAgree() {
    RealMatrix x =
        MatrixUtils.createRealMatrix(
            new double[][] {{1, 2, 0.5, -1}, {101, 103, 102, 102.5}, {-60, -61, -62, -60.5}});
    trial.expectRight(check().input(x).gradients());
  }

  @Override
  RealMatrix largeInputs() {
    return MatrixUtils.createRealMatrix(
        new double[][] {{800, 799, 801, -800}, {-800, -799, -801, -802}, {0, 800, 0.5, 1}});
  }
}
