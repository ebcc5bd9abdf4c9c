package kobai;

import kobai.grading.Exercise;
import kobai.nn.Formulas;
import kobai.train.Xor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Calculus grades exercises/layers/Sigmoid.java: y = 1 / (1 + e⁻ˣ), entry by entry. */
@Exercise("Sigmoid")
class SigmoidTest extends LayerChecks {

  SigmoidTest() {
    super("Sigmoid", Formulas::sigmoid, Xor.SIGMOID);
  }

  @Override
  RealMatrix largeInputs() {
    return MatrixUtils.createRealMatrix(
        new double[][] {{800, -800, 1, 0}, {-30, 30, -1, 2}, {710, -710, 745, -746}});
  }
}
