package kobai.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kobai.check.Draw;
import kobai.nn.Formulas;
import kobai.nn.Parameter;
import kobai.nn.ShapeMismatch;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said of a layer, and what is made of it. */
class LayerSpecTest {
  private static final RealMatrix W = MatrixUtils.createRealMatrix(4, 3);
  private static final RealMatrix B = MatrixUtils.createRealMatrix(1, 3);

  @Test
  @DisplayName("Parameters are drawn in their order, with the shapes that the batch asks for")
  void parameters_drawn_haveTheirShapes() {
    Map<String, RealMatrix> drawn = new Draw(1, "spec").parameters(KnownLayers.AFFINE, 4, 3);
    assertEquals(List.of("W", "b"), List.copyOf(drawn.keySet()));
    assertEquals(List.of("4x3", "1x3"), drawn.values().stream().map(ShapeMismatch::shape).toList());
    Draw draw = new Draw(1, "spec");
    assertEquals(List.of(draw.matrix(4, 3), draw.matrix(1, 3)), List.copyOf(drawn.values()));
  }

  @Test
  @DisplayName(
      "Values are named in the order of the constructor; one too many or too few is refused")
  void named_values_inOrder() {
    Map<String, RealMatrix> named = KnownLayers.AFFINE.named(W, B);
    assertEquals(List.of("W", "b"), List.copyOf(named.keySet()));
    String said =
        assertThrows(IllegalArgumentException.class, () -> KnownLayers.AFFINE.named(W))
            .getMessage();
    assertEquals("Affine has 2 parameters, not 1", said);
  }

  @Test
  @DisplayName("A parameter begins with a copy of its value")
  void parameters_values_areCopied() {
    Parameter[] parameters = LayerSpec.parameters(KnownLayers.AFFINE.named(W, B));
    assertEquals(List.of("W", "b"), Stream.of(parameters).map(Parameter::name).toList());
    assertEquals(W, parameters[0].value());
    assertNotSame(W, parameters[0].value());
  }

  @Test
  @DisplayName("What has as many rows or columns as x has columns fixes the width of x")
  void fixesInputs_shapes_tell() {
    LayerSpec none = LayerSpec.of("Scale", Formulas::relu);
    assertFalse(none.fixesInputs());
    assertFalse(none.with("b", Size.ONE, Size.OUTPUTS).fixesInputs());
    assertTrue(none.with("s", Size.ONE, Size.INPUTS).fixesInputs());
    assertTrue(none.with("t", Size.INPUTS, Size.ONE).fixesInputs());
  }

  @Test
  @DisplayName("A name that the course has no layer of is told with those that there are")
  void named_unknown_namesTheOthers() {
    String said =
        assertThrows(IllegalArgumentException.class, () -> KnownLayers.named("Tanh")).getMessage();
    assertEquals("no layer is called Tanh; there are [Affine, ReLU, Sigmoid, Softmax]", said);
  }
}
