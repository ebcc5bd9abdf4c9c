package kobai.check.large;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kobai.check.Draw;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSpec;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.Findings;
import kobai.finding.Verdict;
import kobai.grading.SourceSubmission;
import kobai.nn.Layer;
import kobai.nn.Matrices;
import kobai.samples.Sample;
import kobai.samples.Samples;
import kobai.train.Network;
import kobai.train.SoftmaxCrossEntropy;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A check along random directions")
class DirectionalCheckTest {
  private static final SourceSubmission SOLUTIONS =
      new SourceSubmission(Path.of("solutions"), Locale.ENGLISH);

  private static Network network(int n, int d, int hidden, int m, String activation) {
    Draw draw = new Draw(5, "network");
    RealMatrix w1 = draw.matrix(d, hidden).scalarMultiply(1 / Math.sqrt(d));
    RealMatrix w2 = draw.matrix(hidden, m).scalarMultiply(1 / Math.sqrt(hidden));
    return new Network(
        SOLUTIONS.layer("Affine", w1, draw.matrix(1, hidden)),
        SOLUTIONS.layer(activation),
        SOLUTIONS.layer("Affine", w2, draw.matrix(1, m)),
        new LossLayer(SoftmaxCrossEntropy::new, classes(n, m)));
  }

  private static RealMatrix classes(int n, int m) {
    RealMatrix t = new Draw(1, "t").matrix(n, m).scalarMultiply(0);
    for (int i = 0; i < n; i++) {
      t.setEntry(i, i % m, 1);
    }
    return t;
  }

  private static Findings check(Supplier<? extends Layer> maker, int n, int d, long seed) {
    return DirectionalCheck.of(maker).input(n, d).seed(seed).gradients();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sigmoid", "ReLU"})
  @DisplayName("Right networks agree, whatever the seed")
  void gradients_rightNetwork_agree(String activation) {
    for (int seed = 1; seed <= 100; seed++) {
      Findings findings = check(() -> network(4, 2, 4, 2, activation), 4, 2, seed);
      assertEquals(1, findings.with(Verdict.RIGHT).size(), findings.toString());
    }
    for (int seed = 1; seed <= 10; seed++) {
      Findings findings = check(() -> network(32, 20, 50, 10, activation), 32, 20, seed);
      assertEquals(1, findings.with(Verdict.RIGHT).size(), findings.toString());
    }
  }

  static Stream<Sample> rightLayers() {
    return Samples.all(Samples::right).stream();
  }

  @ParameterizedTest
  @MethodSource("rightLayers")
  @DisplayName("Right layers of any style agree")
  void gradients_rightLayer_agree(Sample sample) {
    for (int seed = 1; seed <= 5; seed++) {
      int drawn = seed;
      Findings findings = check(() -> sample.make(parameters(sample, drawn)), 5, 4, seed);
      assertEquals(1, findings.with(Verdict.RIGHT).size(), findings.toString());
    }
  }

  private static RealMatrix[] parameters(Sample sample, int seed) {
    LayerSpec spec = KnownLayers.named(sample.exercise());
    return new Draw(seed, "parameters").parameters(spec, 4, 3).values().toArray(RealMatrix[]::new);
  }

  static Stream<Sample> mistakes() {
    return Samples.all(Samples::mistaken).stream()
        .filter(sample -> sample.names().stream().anyMatch(DirectionalCheckTest::isOfEveryPass));
  }

  /** Returns whether a mistake is one in the formula, which every pass shows. */
  private static boolean isOfEveryPass(String name) {
    return Set.of("sign", "doubled", "halved", "dout-unchanged", "divided-by-rows", "transposed")
        .contains(name.substring(name.indexOf(':') + 1));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  @DisplayName("Mistaken layers are refused")
  void gradients_mistake_isWrong(Sample sample) {
    Findings findings = check(() -> sample.make(parameters(sample, 1)), 5, 4, 1);
    assertTrue(!findings.right(), findings::toString);
  }

  /** y = f(x), entry by entry, with a gradient of 0. */
  private static Layer flat(DoubleUnaryOperator f) {
    return new Layer() {
      @Override
      public RealMatrix forward(RealMatrix x) {
        return Matrices.map(x, f);
      }

      @Override
      public RealMatrix backward(RealMatrix dout) {
        return dout.scalarMultiply(0);
      }
    };
  }

  @Test
  @DisplayName("If slopes cannot be measured, it says so")
  void gradients_noSlope_cannotTell() {
    Findings findings = check(() -> flat(v -> Math.sin(1e40 * v)), 5, 4, 1);
    assertEquals(List.of("cannot-tell-along"), findings.all().stream().map(Finding::id).toList());
  }

  @Test
  @DisplayName("A finding that ends a pass ends the check")
  void gradients_unusable_saysWhy() {
    Findings findings = check(() -> flat(v -> Double.NaN), 5, 4, 1);
    assertEquals(
        List.of("not-finite"),
        findings.all().stream().map(Finding::id).collect(Collectors.toList()));
    assertThrows(
        FindingError.class,
        () -> DirectionalCheck.of(() -> flat(v -> v)).input(3, 2).assertRight());
  }
}
