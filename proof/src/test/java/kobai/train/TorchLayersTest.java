package kobai.train;

import static kobai.train.TorchAssertions.assertSame;
import static kobai.train.TorchAssertions.assertWithinBars;
import static kobai.train.TorchAssertions.largest;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kobai.grading.SourceSubmission;
import kobai.nn.Formulas;
import kobai.nn.ForwardFormula;
import kobai.nn.Layer;
import kobai.numeric.GradientEstimate;
import kobai.numeric.NumericalGradient;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Layers compared with PyTorch: forward, numerical gradients, and the solutions")
class TorchLayersTest {
  private static final SourceSubmission SOLUTIONS =
      new SourceSubmission(Path.of("solutions"), Locale.ENGLISH);

  static Stream<TorchCase> affine() {
    return TorchCase.all("affine.json");
  }

  static Stream<TorchCase> sigmoid() {
    return TorchCase.all("sigmoid.json");
  }

  static Stream<TorchCase> relu() {
    return TorchCase.all("relu.json");
  }

  static Stream<TorchCase> softmax() {
    return TorchCase.all("softmax.json");
  }

  @ParameterizedTest
  @MethodSource
  void affine(TorchCase torch) {
    RealMatrix x = torch.in("x");
    RealMatrix w = torch.in("W");
    RealMatrix b = torch.in("b");
    assertSame(torch.out("y"), Formulas.affine(x, List.of(w, b)));
    assertGradient(torch, "dx", x, v -> Formulas.affine(v, List.of(w, b)));
    assertGradient(torch, "dW", w, v -> Formulas.affine(x, List.of(v, b)));
    assertGradient(torch, "db", b, v -> Formulas.affine(x, List.of(w, v)));

    Layer solved = SOLUTIONS.layer("Affine", w, b);
    solved.forward(x);
    assertSame(torch.out("dx"), solved.backward(torch.in("dout")));
    assertSame(torch.out("dW"), solved.parameters().get(0).gradient());
    assertSame(torch.out("db"), solved.parameters().get(1).gradient());
  }

  @ParameterizedTest
  @MethodSource
  void sigmoid(TorchCase torch) {
    assertLayer(torch, "Sigmoid", Formulas::sigmoid);
  }

  @ParameterizedTest
  @MethodSource
  void relu(TorchCase torch) {
    assertLayer(torch, "ReLU", Formulas::relu);
  }

  @ParameterizedTest
  @MethodSource
  void softmax(TorchCase torch) {
    assertLayer(torch, "Softmax", Formulas::softmax);
  }

  private static void assertLayer(TorchCase torch, String name, ForwardFormula formula) {
    RealMatrix x = torch.in("x");
    assertSame(torch.out("y"), formula.apply(x, List.of()));
    assertGradient(torch, "dx", x, v -> formula.apply(v, List.of()));

    Layer solved = SOLUTIONS.layer(name);
    solved.forward(x);
    assertSame(torch.out("dx"), solved.backward(torch.in("dout")));
  }

  /** Compares the gradient of Σ dout ⊙ y. */
  private static void assertGradient(
      TorchCase torch, String target, RealMatrix at, UnaryOperator<RealMatrix> forward) {
    RealMatrix dout = torch.in("dout");
    GradientEstimate estimate =
        NumericalGradient.of(v -> NumericalLayer.dot(dout, forward.apply(v)), at);
    assertWithinBars(torch.out(target), estimate, widest(torch, target, estimate));
  }

  /** Returns how wide a bar may be: narrow, except for cases near the limits of doubles. */
  private static double widest(TorchCase torch, String target, GradientEstimate estimate) {
    return switch (torch.word("id")) {
      // Σ dout ⊙ y is too large for a double, so nothing is known.
      case "affine-15", "relu-11" -> Double.POSITIVE_INFINITY;
      // Σ dout ⊙ y is so large that its roundings hide what a single b adds to it.
      case "affine-17" -> 1e-9 * estimate.magnitude();
      // Whatever dout is, the gradient is 0, and so is every rounding.
      case "affine-13" -> Double.MIN_NORMAL;
      default -> 1e-9 * Math.max(largest(torch.out(target)), largest(torch.in("dout")));
    };
  }
}
