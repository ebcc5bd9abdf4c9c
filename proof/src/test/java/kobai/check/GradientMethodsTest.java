package kobai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSpec;
import kobai.finding.Findings;
import kobai.finding.Verdict;
import kobai.finding.WrongGradient;
import kobai.nn.Layer;
import kobai.nn.Matrices;
import kobai.numeric.NumericalGradient;
import kobai.numeric.large.StructuredGradient;
import kobai.samples.Sample;
import kobai.samples.Samples;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each method for numerical gradients leads to the same verdict")
class GradientMethodsTest {

  static Stream<Sample> samples() {
    return Stream.of(
            Samples.all(Samples::mistaken),
            Samples.all(Samples::strange),
            Samples.all(Samples::right))
        .flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  @DisplayName("Right and wrong layers, each checked against its own forward")
  void gradients_sample_sameVerdicts(Sample sample) {
    LayerSpec spec = KnownLayers.named(sample.exercise());
    RealMatrix[] values =
        new Draw(1, "parameters").parameters(spec, 4, 3).values().toArray(RealMatrix[]::new);
    Supplier<Layer> maker = () -> sample.fresh().make(values);
    if (sample.names().stream().anyMatch(name -> name.endsWith(":difference-quotient"))) {
      assertAsStrict(maker); // whose errors are as large as bars, and some bars are narrower now
    } else {
      assertSame(maker);
    }
  }

  private static void assertAsStrict(Supplier<? extends Layer> maker) {
    GradientCheck check = GradientCheck.of(maker).input(5, 4);
    int plain = check.by(NumericalGradient::of).gradients().with(Verdict.WRONG).size();
    int structured = check.by(StructuredGradient::of).gradients().with(Verdict.WRONG).size();
    assertTrue(plain <= structured, plain + " wrong, but structured " + structured);
  }

  /** y = x + f(x), where f depends on another row, and backward ignores that. */
  private record Reaching(double far) implements Layer {
    @Override
    public RealMatrix forward(RealMatrix x) {
      RealMatrix y = Matrices.map(x, Math::sin);
      y.addToEntry(0, 0, far * x.getEntry(4, 3));
      return y;
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      return dout.scalarMultiply(0);
    }
  }

  @Test
  @DisplayName("A layer that looks elementwise and is not")
  void gradients_reachingLayer_sameVerdicts() {
    for (double far : new double[] {0, 1, 1e-3, 1e-6, 1e-9}) {
      assertSame(() -> new Reaching(far));
    }
  }

  private static void assertSame(Supplier<? extends Layer> maker) {
    GradientCheck check = GradientCheck.of(maker).input(5, 4);
    List<String> plain = verdicts(check.by(NumericalGradient::of).gradients());
    assertEquals(plain, verdicts(check.by(StructuredGradient::of).gradients()));
  }

  /** Returns each finding with its target and the number of wrong entries. */
  private static List<String> verdicts(Findings findings) {
    return findings.all().stream()
        .map(
            finding ->
                finding instanceof WrongGradient wrong
                    ? wrong.about() + ": " + wrong.comparison().count(Verdict.WRONG)
                    : finding.id() + finding.about())
        .toList();
  }
}
