package kobai.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientDescentTest {

  @Test
  void step_everyParameter_movesAgainstItsGradientAndKeepsTheOldMatrix() {
    RealMatrix before = MatrixUtils.createRealMatrix(new double[][] {{1, 2}});
    Parameter p = new Parameter("W", before);
    p.setGradient(MatrixUtils.createRealMatrix(new double[][] {{4, -8}}));
    new GradientDescent(0.5).step(List.of(p));
    assertEquals(MatrixUtils.createRealMatrix(new double[][] {{-1, 6}}), p.value());
    assertEquals(MatrixUtils.createRealMatrix(new double[][] {{1, 2}}), before);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void constructor_uselessLearningRate_isRefusedWithItsValue(double rate) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new GradientDescent(rate));
    assertEquals("the learning rate must be positive and finite, but is " + rate, e.getMessage());
  }

  @Test
  void make_unknownLayer_isRefusedWithTheNamesThereAre() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new StandIns().layer("Tanh"));
    assertEquals(
        "no layer is called Tanh; there are [Affine, ReLU, Sigmoid, Softmax]", e.getMessage());
  }
}
