package kobai;

import kobai.check.GradientCheck;
import kobai.grading.Exercise;
import kobai.grading.Points;
import kobai.nn.Formulas;
import kobai.nn.Parameter;
import kobai.train.Xor;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Calculus grades exercises/layers/Affine.java: y = x·W + b. */
@Exercise("Affine")
class AffineTest extends LayerChecks {
  private static final int M = 3; // outputs

  AffineTest() {
    super("Affine", Formulas::affine, Xor.SIGMOID);
  }

  @Override
  GradientCheck check() {
    return check(1);
  }

  /** y is linear in W and b: at ordinary ones, difference quotients with large steps are exact. */
  @Override
  GradientCheck largeCheck() {
    return check(1e8).input(largeInputs());
  }

  /** b is as large as the products in x·W: beside them a smaller one would be lost in rounding. */
  private GradientCheck check(double size) {
    RealMatrix w = trial.draw("W").matrix(D, M).scalarMultiply(size);
    RealMatrix b = trial.draw("b").matrix(1, M).scalarMultiply(size * size);
    return GradientCheck.of(() -> trial.layer(name, w, b))
        .named(name)
        .knownForward(formula, new Parameter("W", w), new Parameter("b", b))
        .input(N, D)
        .seed(trial.seed());
  }

  /** W fixes the width. */
  @Override
  int otherWidth() {
    return D;
  }

  @Test
  @Points(5)
  @Order(2)
  @DisplayName("dW, the gradient of the weights, agrees with the numerical gradient")
  public void backward_severalRows_weightGradientAgrees() {
    trial.expectRight(check().gradient("dW"));
  }

  @Test
  @Points(5)
  @Order(3)
  @DisplayName("db, the gradient of the biases, agrees with the numerical gradient")
  public void backward_severalRows_biasGradientAgrees() {
    trial.expectRight(check().gradient("db"));
  }
}
