package kobai;

import java.util.ArrayList;
import java.util.List;
import kobai.check.GradientCheck;
import kobai.experiment.KnownLayers;
import kobai.grading.Exercise;
import kobai.nn.Matrices;
import kobai.train.Xor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Calculus grades exercises/layers/Sigmoid.java: y = 1 / (1 + e⁻ˣ), entry by entry. */
@Exercise("Sigmoid")
class SigmoidTest extends NetworkLayerChecks {

  SigmoidTest() {
    super(KnownLayers.SIGMOID, Xor.SIGMOID);
  }

  /** Near ±20 the slope is still 10⁻⁷ to 10⁻¹¹; whoever cuts it off there shows. */
  @Override
  RealMatrix largeInputs() {
    return MatrixUtils.createRealMatrix(
        new double[][] {
          {800, -800, 1, 0},
          {-30, 30, -1, 2},
          {710, -710, 745, -746},
          {16, -16, 21, -21},
          {25, -25, 0, 3}
        });
  }

  /** Where all slopes are small, from 10⁻² to 10⁻¹⁵, one that is cut off there shows as well. */
  @Override
  List<GradientCheck> sizeChecks() {
    RealMatrix flat = strata("flat").matrix(N, D, 5, 34);
    List<GradientCheck> checks = new ArrayList<>(super.sizeChecks());
    checks.add(check().input(Matrices.map(flat, v -> -Math.abs(v))));
    return checks;
  }
}
