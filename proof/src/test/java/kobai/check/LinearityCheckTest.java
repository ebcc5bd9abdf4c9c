package kobai.check;

import static kobai.check.Dense.check;
import static kobai.nn.Matrices.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import kobai.experiment.Target;
import kobai.finding.Findings;
import kobai.finding.NotLinear;
import kobai.finding.NotLinear.Law;
import kobai.nn.Formulas;
import kobai.nn.Layer;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each gradient is right for the dout of a single pass, but not linear in dout. */
class LinearityCheckTest {
  @Test
  @DisplayName("Linear in dout: 0 gives 0, twice gives twice, sums give sums")
  void linearity_broken_isFound() {
    assertEquals(List.of(Law.ZERO), laws(LinearityCheckTest::neverZero));
    assertEquals(List.of(Law.SCALED, Law.ADDED), laws(LinearityCheckTest::clipped));
    assertTrue(laws(dout -> dout).isEmpty());
  }

  @Test
  @DisplayName("A dout that is 0 in places, very large or very small is a dout as well")
  void linearity_brokenFarAway_isFound() {
    assertEquals(List.of(Law.PARTS), laws(d -> isAllOrNothing(d) ? d : d.scalarMultiply(2)));
    assertEquals(List.of(Law.LARGE, Law.HUGE), laws(d -> map(d, v -> Math.min(v, 1e3))));
    assertEquals(List.of(Law.HUGE), laws(d -> map(d, v -> Math.min(v, 1e9))));
    assertEquals(List.of(Law.SMALL, Law.TINY), laws(d -> map(d, v -> Math.abs(v) < 1e-6 ? 0 : v)));
    assertEquals(List.of(Law.TINY), laws(d -> map(d, v -> Math.abs(v) < 1e-12 ? 0 : v)));
  }

  private static boolean isAllOrNothing(RealMatrix a) {
    double[] entries =
        Arrays.stream(a.getData())
            .flatMapToDouble(Arrays::stream)
            .map(Math::abs)
            .sorted()
            .toArray();
    return entries[0] > 0 || entries[entries.length - 1] == 0;
  }

  /** Right for every dout but one. */
  private static RealMatrix neverZero(RealMatrix dout) {
    return dout.getFrobeniusNorm() == 0 ? dout.scalarAdd(1) : dout;
  }

  /** Right for |dout| up to 2, as checks draw it; wrong beyond. */
  private static RealMatrix clipped(RealMatrix dout) {
    return map(dout, v -> Math.max(-2, Math.min(2, v)));
  }

  private static List<Law> laws(java.util.function.UnaryOperator<RealMatrix> mistake) {
    Supplier<Layer> maker =
        () ->
            new Dense() {
              @Override
              RealMatrix dx(RealMatrix dout) {
                return super.dx(mistake.apply(dout));
              }
            };
    return check(maker).linearity().all().stream()
        .map(finding -> assertInstanceOf(NotLinear.class, finding))
        .peek(finding -> assertEquals(Target.INPUT, finding.target()))
        .map(NotLinear::law)
        .toList();
  }

  @Test
  @DisplayName("A backward that uses difference quotients is not linear up to rounding")
  void linearity_differenceQuotients_areFound() {
    Findings findings =
        GradientCheck.of(() -> new NumericalLayer(Formulas::softmax))
            .knownForward(Formulas::softmax)
            .linearity();
    assertTrue(!findings.right());
  }
}
