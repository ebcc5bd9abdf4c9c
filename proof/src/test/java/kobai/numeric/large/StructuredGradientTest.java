package kobai.numeric.large;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kobai.check.Draw;
import kobai.grading.SourceSubmission;
import kobai.nn.Formulas;
import kobai.nn.Layer;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The numerical gradient that moves independent entries together")
class StructuredGradientTest {
  private static final SourceSubmission SOLUTIONS =
      new SourceSubmission(Path.of("solutions"), Locale.ENGLISH);

  /** The rounding of an analytic gradient: a sum of many products, in addition to the error bar. */
  private static final double ROUNDING = 1e-14;

  /**
   * A function whose gradient is known.
   *
   * @param name of it
   * @param f the function
   * @param x where
   * @param dout the weights of its outputs
   * @param gradient what the solution's backward gives
   * @param groups that it should be probed in
   * @param each evaluations for a group
   */
  record Known(
      String name,
      UnaryOperator<RealMatrix> f,
      RealMatrix x,
      RealMatrix dout,
      RealMatrix gradient,
      int groups,
      int each) {
    @Override
    public String toString() {
      return name + " " + x.getRowDimension() + "x" + x.getColumnDimension();
    }
  }

  static Stream<Known> known() {
    return Stream.of(new int[] {5, 4, 3}, new int[] {32, 20, 50}, new int[] {1, 3, 2})
        .flatMap(shape -> known(shape[0], shape[1], shape[2]));
  }

  private static Stream<Known> known(int n, int d, int m) {
    Draw draw = new Draw(1, "structured");
    RealMatrix x = draw.matrix(n, d);
    RealMatrix w = draw.matrix(d, m);
    RealMatrix b = draw.matrix(1, m);
    RealMatrix dy = draw.matrix(n, m);
    Layer affine = SOLUTIONS.layer("Affine", w, b);
    affine.forward(x);
    RealMatrix dx = affine.backward(dy);
    RealMatrix dw = affine.parameters().get(0).gradient();
    RealMatrix db = affine.parameters().get(1).gradient();
    RealMatrix dout = draw.matrix(n, d);
    return Stream.of(
        new Known("Affine dx", v -> Formulas.affine(v, List.of(w, b)), x, dy, dx, d, 2),
        new Known("Affine dW", v -> Formulas.affine(x, List.of(v, b)), w, dy, dw, d, 2),
        new Known("Affine db", v -> Formulas.affine(x, List.of(w, v)), b, dy, db, 1, 2),
        known("Sigmoid", v -> Formulas.sigmoid(v, List.of()), x, dout, 1),
        known("ReLU", v -> Formulas.relu(v, List.of()), x, dout, 1),
        known("Softmax", v -> Formulas.softmax(v, List.of()), x, dout, d));
  }

  private static Known known(
      String layer, UnaryOperator<RealMatrix> f, RealMatrix x, RealMatrix dout, int groups) {
    Layer solution = SOLUTIONS.layer(layer);
    solution.forward(x);
    return new Known(layer, f, x, dout, solution.backward(dout), groups, 8);
  }

  @ParameterizedTest
  @MethodSource("known")
  @DisplayName("The layers of the course: no error exceeds its bar, and no bar is wide")
  void of_layer_isExact(Known known) {
    GradientEstimate estimate = StructuredGradient.of(known.f, known.x, known.dout);
    double scale = estimate.scale();
    for (int i = 0; i < known.x.getRowDimension(); i++) {
      for (int j = 0; j < known.x.getColumnDimension(); j++) {
        Estimate entry = estimate.at(i, j);
        double error = Math.abs(entry.value() - known.gradient.getEntry(i, j));
        assertTrue(error <= entry.bar() + ROUNDING * scale, () -> entry + " off by " + error);
        assertTrue(entry.bar() <= 1e-9 * scale, () -> entry + " of " + scale);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("known")
  @DisplayName("The layers of the course: as many evaluations as there are groups, and some more")
  void of_layer_isCheap(Known known) {
    CountingFunction f = new CountingFunction(known.f);
    StructuredGradient.of(f, known.x, known.dout);
    // y, two entries alone, the noise of f, and the slopes of the verification; noise that a short
    // step does not show takes up to six more series of six values.
    int shared = 1 + 2 + 12 + 17 + 36;
    int again = known.name.equals("ReLU") || known.x.getRowDimension() == 1 ? 40 : 0;
    int most = known.groups * known.each + shared + again;
    assertTrue(f.calls <= most, () -> f.calls + " evaluations, more than " + most);
  }

  @ParameterizedTest
  @MethodSource("known")
  @DisplayName("The argument does not change, and a second call gives the same result")
  void of_anything_isRepeatable(Known known) {
    RealMatrix x = known.x.copy();
    RealMatrix first = StructuredGradient.of(known.f, x, known.dout).values();
    assertEquals(known.x, x);
    assertEquals(first, StructuredGradient.of(known.f, x, known.dout).values());
  }
}
