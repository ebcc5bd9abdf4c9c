package kobai.numeric.large;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;
import kobai.check.Draw;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import kobai.numeric.NumericalGradient;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The numerical gradient that moves entries together, if they are not independent")
class StructuredGradientDisguisesTest {
  @ParameterizedTest
  @MethodSource("kobai.numeric.large.Disguise#all")
  @DisplayName("A disguised function gets the gradient that probing each entry finds")
  void of_disguise_isSeenThrough(Disguise disguise) {
    for (int seed = 1; seed <= 20; seed++) {
      Draw draw = new Draw(seed, "disguise");
      RealMatrix x = draw.matrix(5, 4);
      RealMatrix dout = draw.matrix(5, 4);
      assertAgrees(disguise.f(), x, dout);
    }
  }

  @ParameterizedTest
  @MethodSource("kobai.numeric.large.Disguise#all")
  @DisplayName("A disguised function gets the same gradient if every entry is 0")
  void of_disguiseAtZero_isSeenThrough(Disguise disguise) {
    Draw draw = new Draw(1, "zero");
    assertAgrees(disguise.f(), draw.matrix(5, 4).scalarMultiply(0), draw.matrix(5, 4));
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
  @MethodSource("kobai.numeric.large.Disguise#all")
  @DisplayName("A wrong guess costs little compared with probing each entry")
  void of_disguise_costsLittleMore(Disguise disguise) {
    Draw draw = new Draw(1, "disguise");
    RealMatrix x = draw.matrix(5, 4);
    RealMatrix dout = draw.matrix(5, 4);
    CountingFunction plain = new CountingFunction(disguise.f());
    NumericalGradient.of(v -> NumericalLayer.dot(dout, plain.apply(v)), x);
    CountingFunction structured = new CountingFunction(disguise.f());
    StructuredGradient.of(structured, x, dout);
    assertTrue(
        structured.calls <= 2 * plain.calls + 200,
        () -> structured.calls + " evaluations, elementwise " + plain.calls);
  }
}
