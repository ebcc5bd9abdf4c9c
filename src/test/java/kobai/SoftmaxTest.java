package kobai;

import java.util.ArrayList;
import java.util.List;
import kobai.check.GradientCheck;
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
        new double[][] {
          {800, 799, 801, -800},
          {-800, -799, -801, -802},
          {0, 800, 0.5, 1},
          {4e4, 40001, 39999, 4e4}
        });
  }

  /**
   * Scores 5, 15, 28 and 40 apart: probabilities of every size. In rows that one score dominates by
   * 28, all gradients are tiny, and a probability that is cut off there shows. (By 40, they would
   * be lost in the rounding of the sum that is differentiated.)
   */
  @Override
  List<GradientCheck> sizeChecks() {
    List<GradientCheck> checks = new ArrayList<>(super.sizeChecks());
    checks.add(check().input(apart(5, 15, -40)));
    checks.add(check().input(apart(28, 28)));
    return checks;
  }

  /** Returns rows of ordinary scores, in each of which one is higher by a distance. */
  private RealMatrix apart(double... distances) {
    RealMatrix x = strata("apart").matrix(distances.length, D);
    for (int i = 0; i < distances.length; i++) {
      x.addToEntry(i, i, distances[i]);
    }
    return x;
  }
}
