package kobai.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kobai.nn.Formulas;
import kobai.nn.Matrices;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The numerical layer that replaces another layer")
class NumericalLayerTest {
  private static final RealMatrix X = matrix(new double[][] {{1, -2}, {0.5, 3}, {-1, 0}});
  private static final RealMatrix W = matrix(new double[][] {{2, 0, -1}, {1, -3, 0.5}});
  private static final RealMatrix B = matrix(new double[][] {{0.1, 0.2, 0.3}});
  private static final RealMatrix DOUT =
      matrix(new double[][] {{1, -1, 2}, {0.5, 0, -3}, {-2, 1, 1}});

  private final NumericalLayer affine =
      new NumericalLayer(Formulas::affine, new Parameter("W", W), new Parameter("b", B));

  @Test
  void forward_anyInput_isTheFormula() {
    assertEquals(Matrices.addToRows(X.multiply(W), B), affine.forward(X));
  }

  @Test
  @DisplayName("backward gives dx and sets every parameter's gradient, good to nine digits")
  void backward_affine_givesAllGradients() {
    affine.forward(X);
    assertNear(DOUT.multiply(W.transpose()), affine.backward(DOUT));
    assertNear(X.transpose().multiply(DOUT), affine.parameters().get(0).gradient());
    assertNear(Matrices.sumRows(DOUT), affine.parameters().get(1).gradient());
  }

  @Test
  void backward_calledTwice_givesTheSameAndDoesNotAccumulate() {
    affine.forward(X);
    RealMatrix dx = affine.backward(DOUT);
    RealMatrix dw = affine.parameters().get(0).gradient();
    assertEquals(dx, affine.backward(DOUT));
    assertEquals(dw, affine.parameters().get(0).gradient());
  }

  @Test
  void backward_parameterChanged_usesTheNewValue() {
    RealMatrix twice = W.scalarMultiply(2);
    affine.parameters().get(0).setValue(twice);
    affine.forward(X);
    assertNear(DOUT.multiply(twice.transpose()), affine.backward(DOUT));
  }

  @Test
  void forwardAndBackward_argumentsAndParameters_stayAsTheyAre() {
    RealMatrix x = X.copy();
    RealMatrix dout = DOUT.copy();
    affine.forward(x);
    affine.backward(dout);
    assertEquals(X, x);
    assertEquals(DOUT, dout);
    assertEquals(W, affine.parameters().get(0).value());
  }

  @Test
  void backward_beforeForward_isRefused() {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> affine.backward(DOUT));
    assertEquals("backward needs a forward pass first", e.getMessage());
  }

  private static void assertNear(RealMatrix expected, RealMatrix actual) {
    double difference = expected.subtract(actual).getFrobeniusNorm();
    assertTrue(difference < 1e-8, () -> expected + " but is " + actual);
  }

  private static RealMatrix matrix(double[][] data) {
    return MatrixUtils.createRealMatrix(data);
  }
}
