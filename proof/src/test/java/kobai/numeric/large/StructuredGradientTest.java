package kobai.numeric.large;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kobai.check.Draw;
import kobai.grading.SourceSubmission;
import kobai.nn.Formulas;
import kobai.nn.Layer;
import kobai.nn.Matrices;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import kobai.numeric.NumericalGradient;
import kobai.numeric.NumericalJacobian;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The numerical gradient that moves together what cannot meet")
class StructuredGradientTest {
  private static final SourceSubmission SOLUTIONS =
      new SourceSubmission(Path.of("solutions"), Locale.ENGLISH);

  /** The rounding of an analytic gradient: a sum of so many products, beside the error bar. */
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
  @DisplayName("The layers of the course: no bar is exceeded, and none is wide")
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
    Counting f = new Counting(known.f);
    StructuredGradient.of(f, known.x, known.dout);
    // y, two entries alone, the noise of f, and the slopes of the verification; noise that a short
    // step does not show takes up to six more series of six values.
    int shared = 1 + 2 + 12 + 17 + 36;
    int again = known.name.equals("ReLU") || known.x.getRowDimension() == 1 ? 40 : 0;
    int most = known.groups * known.each + shared + again;
    assertTrue(f.calls <= most, () -> f.calls + " evaluations, more than " + most);
  }

  /**
   * A function that is not what it seems.
   *
   * @param what it hides
   * @param f the function
   */
  record Disguise(String what, UnaryOperator<RealMatrix> f) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Disguise> disguises() {
    return Stream.of(
        disguise("one entry reaches a far one", (y, x) -> y.addToEntry(0, 0, 1e-4 * x[4][3])),
        disguise("hardly", (y, x) -> y.addToEntry(4, 3, 1e-9 * x[2][1])),
        disguise("two rows meet in a third", (y, x) -> y.addToEntry(2, 2, x[0][0] * x[1][1])),
        disguise(
            "one row reaches another of the same group", (y, x) -> y.addToEntry(3, 1, x[1][1])),
        disguise("one column reaches another", (y, x) -> y.addToEntry(3, 1, Math.sin(x[3][2]))),
        disguise(
            "the last entry reaches everything",
            (y, x) -> y.setSubMatrix(y.scalarAdd(1e-3 * x[4][3]).getData(), 0, 0)),
        disguise("two reach one, and cancel", (y, x) -> y.addToEntry(0, 0, x[1][1] - x[2][1])),
        new Disguise("the mean of all is taken off", v -> v.scalarAdd(-mean(v) / 1000)),
        new Disguise("rows are sums of those before", StructuredGradientTest::sums),
        new Disguise(
            "softmax over columns", v -> Formulas.softmax(v.transpose(), List.of()).transpose()),
        new Disguise("columns change places", v -> columns(v, 3, 2, 1, 0)),
        new Disguise("rows change places", v -> columns(v.transpose(), 4, 3, 2, 1, 0).transpose()),
        new Disguise("a product with itself", v -> v.multiply(v.transpose()).multiply(v)),
        entry("a wave in step with the long step", v -> Math.sin(2 * Math.PI * v)),
        entry("a line with a wave in step", v -> 3 * v + Math.sin(2 * Math.PI * v)),
        entry("a line with a little wave", v -> 3 * v + 1e-8 * Math.sin(2 * Math.PI * v)),
        entry("a slow curve", v -> v + 1e-7 * v * v),
        entry("a corner far out", v -> v + Math.max(0, v - 2.5)),
        entry("a corner near by", v -> Math.abs(v - 0.3)),
        entry("an odd function", v -> v * v * v),
        entry("a steep one", v -> Math.exp(10 * v)),
        entry("a constant", v -> 2),
        entry("a wave too fast to follow", v -> Math.sin(1e4 * v)),
        entry("steps", Math::floor));
  }

  private interface Spoiler {
    void spoil(RealMatrix y, double[][] x);
  }

  private static Disguise disguise(String what, Spoiler spoiler) {
    return new Disguise(
        what,
        v -> {
          RealMatrix y = Formulas.sigmoid(v, List.of());
          spoiler.spoil(y, v.getData());
          return y;
        });
  }

  private static Disguise entry(String what, DoubleUnaryOperator f) {
    return new Disguise(what, v -> Matrices.map(v, f));
  }

  private static double mean(RealMatrix v) {
    double sum = 0;
    for (double entry : NumericalJacobian.flat(v)) {
      sum += entry / 20;
    }
    return sum;
  }

  private static RealMatrix sums(RealMatrix v) {
    RealMatrix y = v.copy();
    for (int i = 1; i < 5; i++) {
      y.setRowMatrix(i, y.getRowMatrix(i).add(y.getRowMatrix(i - 1)));
    }
    return y;
  }

  private static RealMatrix columns(RealMatrix v, int... order) {
    RealMatrix y = v.copy();
    for (int j = 0; j < order.length; j++) {
      y.setColumn(j, v.getColumn(order[j]));
    }
    return y;
  }

  @ParameterizedTest
  @MethodSource("disguises")
  @DisplayName("What is not what it seems gets the gradient that probing each entry finds")
  void of_disguise_isSeenThrough(Disguise disguise) {
    for (int seed = 1; seed <= 20; seed++) {
      Draw draw = new Draw(seed, "disguise");
      RealMatrix x = draw.matrix(5, 4);
      RealMatrix dout = draw.matrix(5, 4);
      assertAgrees(disguise.f, x, dout);
    }
  }

  @ParameterizedTest
  @MethodSource("disguises")
  @DisplayName("So it does where every entry is 0")
  void of_disguiseAtZero_isSeenThrough(Disguise disguise) {
    Draw draw = new Draw(1, "zero");
    assertAgrees(disguise.f, draw.matrix(5, 4).scalarMultiply(0), draw.matrix(5, 4));
  }

  private static void assertAgrees(UnaryOperator<RealMatrix> f, RealMatrix x, RealMatrix dout) {
    GradientEstimate plain = NumericalGradient.of(v -> NumericalLayer.dot(dout, f.apply(v)), x);
    GradientEstimate structured = StructuredGradient.of(f, x, dout);
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        Estimate a = structured.at(i, j);
        Estimate b = plain.at(i, j);
        boolean unknown =
            a.bar() == Double.POSITIVE_INFINITY || b.bar() == Double.POSITIVE_INFINITY;
        boolean agree = unknown || Math.abs(a.value() - b.value()) <= a.bar() + b.bar();
        assertTrue(agree, () -> a + " against " + b);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("disguises")
  @DisplayName("A guess that fails costs little beside the probing of each entry")
  void of_disguise_costsLittleMore(Disguise disguise) {
    Draw draw = new Draw(1, "disguise");
    RealMatrix x = draw.matrix(5, 4);
    RealMatrix dout = draw.matrix(5, 4);
    Counting plain = new Counting(disguise.f);
    NumericalGradient.of(v -> NumericalLayer.dot(dout, plain.apply(v)), x);
    Counting structured = new Counting(disguise.f);
    StructuredGradient.of(structured, x, dout);
    assertTrue(
        structured.calls <= 2 * plain.calls + 200,
        () -> structured.calls + " evaluations, elementwise " + plain.calls);
  }

  @ParameterizedTest
  @MethodSource("known")
  @DisplayName("The argument is left alone, and the same comes out again")
  void of_anything_isRepeatable(Known known) {
    RealMatrix x = known.x.copy();
    RealMatrix first = StructuredGradient.of(known.f, x, known.dout).values();
    assertEquals(known.x, x);
    assertEquals(first, StructuredGradient.of(known.f, x, known.dout).values());
  }

  /** A function that counts its evaluations. */
  private static final class Counting implements UnaryOperator<RealMatrix> {
    private final UnaryOperator<RealMatrix> f;
    private int calls;

    Counting(UnaryOperator<RealMatrix> f) {
      this.f = f;
    }

    @Override
    public RealMatrix apply(RealMatrix v) {
      calls++;
      return f.apply(v);
    }
  }
}
