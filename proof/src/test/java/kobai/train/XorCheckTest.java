package kobai.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import kobai.experiment.LayerSource;
import kobai.finding.Findings;
import kobai.finding.NotLearnt;
import kobai.finding.OffTrajectory;
import kobai.grading.SourceSubmission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Does XOR distinguish right layers from wrong ones?")
class XorCheckTest {
  private static final LayerSource SOLUTIONS =
      new SourceSubmission(Path.of("solutions"), Locale.ENGLISH)::layer;

  static Stream<Arguments> everyLayer() {
    return Stream.of(Xor.values())
        .flatMap(xor -> xor.layers().stream().distinct().map(name -> Arguments.of(xor, name)));
  }

  @ParameterizedTest
  @EnumSource
  void learnsAndFirstSteps_standIns_right(Xor xor) {
    XorCheck check = new XorCheck(xor, new StandIns(), 7);
    assertTrue(check.learns().right(), () -> check.learns().toString());
    assertTrue(check.firstSteps().right(), () -> check.firstSteps().toString());
  }

  @ParameterizedTest
  @EnumSource
  void learnsAndFirstSteps_solutions_right(Xor xor) {
    XorCheck check = new XorCheck(xor, SOLUTIONS, 7);
    assertTrue(check.learns().right(), () -> check.learns().toString());
    assertTrue(check.firstSteps().right(), () -> check.firstSteps().toString());
  }

  @Test
  @DisplayName("Near ReLU's corner numerical descent depends on its step, and gives no verdict")
  void firstSteps_thousandsOfStarts_right() {
    for (long seed = 1; seed <= 2000; seed++) { // 1 in 200 comes so close to the corner
      assertTrue(new XorCheck(Xor.RELU, SOLUTIONS, seed).firstSteps().right(), "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("everyLayer")
  @DisplayName("A layer whose gradients have the wrong sign never learns XOR")
  void learns_signFlipped_notLearnt(Xor xor, String name) {
    Findings findings = new XorCheck(xor, ScaledBackward.among(name, -1), 7).learns();
    assertInstanceOf(NotLearnt.class, findings.all().get(0));
  }

  @ParameterizedTest
  @MethodSource("everyLayer")
  void firstSteps_signFlipped_offTrajectoryAtOnce(Xor xor, String name) {
    assertOffAtOnce(new XorCheck(xor, ScaledBackward.among(name, -1), 7).firstSteps());
  }

  @ParameterizedTest
  @MethodSource("everyLayer")
  @DisplayName("Twice the gradient may also learn XOR, but not by the same steps")
  void firstSteps_twiceTheGradient_offTrajectoryAtOnce(Xor xor, String name) {
    assertOffAtOnce(new XorCheck(xor, ScaledBackward.among(name, 2), 7).firstSteps());
  }

  @ParameterizedTest
  @CsvSource({"0", "NaN", "1.0001"})
  void firstSteps_otherFactors_offTrajectoryAtOnce(double factor) {
    XorCheck check = new XorCheck(Xor.SIGMOID, ScaledBackward.among("Sigmoid", factor), 7);
    assertOffAtOnce(check.firstSteps());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("The digits that a float loses do not lead off the path: other checks find them")
  void firstSteps_lastDigitsOfFloat_right(Xor xor) {
    XorCheck check = new XorCheck(xor, ScaledBackward.among("Affine", 1 + 0x1p-23), 7);
    assertTrue(check.firstSteps().right(), () -> check.firstSteps().toString());
  }

  @ParameterizedTest
  @EnumSource
  void learns_outputsNotANumber_notLearnt(Xor xor) {
    assertFalse(new XorCheck(xor, ScaledBackward.among("Affine", Double.NaN), 7).learns().right());
  }

  private static void assertOffAtOnce(Findings findings) {
    assertEquals(1, assertInstanceOf(OffTrajectory.class, findings.all().get(0)).step());
  }
}
