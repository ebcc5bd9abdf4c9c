package kobai.check.large;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kobai.check.Draw;
import kobai.finding.Findings;
import kobai.finding.Verdict;
import kobai.finding.WrongGradient;
import kobai.grading.SourceSubmission;
import kobai.nn.Layer;
import kobai.train.MeanSquaredError;
import kobai.train.Network;
import kobai.train.ScaledBackward;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A check of a whole network, and of which layer is wrong")
class NetworkCheckTest {
  private static final SourceSubmission SOLUTIONS =
      new SourceSubmission(Path.of("solutions"), Locale.ENGLISH);
  private static final List<String> LAYERS = List.of("Affine", "ReLU", "Affine", "Softmax");
  private static final RealMatrix X = new Draw(3, "x").matrix(5, 3);
  private static final int NONE = -1;

  @Test
  void endToEnd_solutions_dxAndAllParametersAgree() {
    Findings findings = check(NONE).endToEnd();
    assertTrue(findings.right(), findings::toString);
    assertEquals(5, findings.with(Verdict.RIGHT).size()); // dx, dW, db, dW2, db2
  }

  @Test
  void layerByLayer_solutions_everyGradientAgrees() {
    Findings findings = check(NONE).layerByLayer();
    assertTrue(findings.right(), findings::toString);
    assertEquals(3 + 1 + 3 + 1, findings.with(Verdict.RIGHT).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void endToEnd_oneLayerWrong_wrong(int wrong) {
    assertFalse(check(wrong).endToEnd().right());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  @DisplayName("Layer by layer, the wrong one is named and no other")
  void layerByLayer_oneLayerWrong_namesIt(int wrong) {
    Set<String> named =
        check(wrong).layerByLayer().with(Verdict.WRONG).stream()
            .map(finding -> ((WrongGradient) finding).comparison().probe().layer())
            .collect(Collectors.toSet());
    assertEquals(Set.of("layer " + (wrong + 1)), named);
  }

  @Test
  void alongDirections_solutions_agree() {
    Findings findings = check(NONE).alongDirections();
    assertEquals(1, findings.with(Verdict.RIGHT).size(), findings.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void alongDirections_oneLayerWrong_wrong(int wrong) {
    assertFalse(check(wrong).alongDirections().right());
  }

  @Test
  @DisplayName("With the loss as its last layer, the check goes from the loss to the input")
  void endToEnd_lossAtTheEnd_agrees() {
    RealMatrix t = new Draw(4, "t").matrix(5, 4);
    NetworkCheck check =
        new NetworkCheck(
            () -> new Network(network(NONE), new LossLayer(MeanSquaredError::new, t)), X);
    Findings findings = check.endToEnd();
    assertTrue(findings.right(), findings::toString);
    assertEquals(5, findings.with(Verdict.RIGHT).size());
  }

  private static NetworkCheck check(int wrong) {
    return new NetworkCheck(() -> network(wrong), X);
  }

  /** 3-6-4, where the given layer is wrong by 0.01 %. */
  private static Network network(int wrong) {
    Draw draw = new Draw(5, "weights");
    RealMatrix[][] affine = {
      {draw.matrix(3, 6), draw.matrix(1, 6)}, {draw.matrix(6, 4), draw.matrix(1, 4)}
    };
    Layer[] layers = new Layer[LAYERS.size()];
    for (int k = 0; k < layers.length; k++) {
      RealMatrix[] arguments = k % 2 == 0 ? affine[k / 2] : new RealMatrix[0];
      Layer right = SOLUTIONS.layer(LAYERS.get(k), arguments);
      layers[k] = k == wrong ? new ScaledBackward(right, 1.0001) : right;
    }
    return new Network(layers);
  }
}
