package kobai.diagnosis.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import kobai.diagnosis.Patients;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.Patient;
import kobai.diagnosis.pass.SteadyDraw;
import kobai.samples.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The wrong constants in a gradient, and how they are distinguished. */
class FactorTest {
  // Seen with 5 rows, 4 inputs and 3 outputs, and with 3 rows, 6 inputs and 2 outputs.
  private static final List<Pass> AFFINE = passes("Affine");
  private static final List<Pass> SIGMOID = passes("Sigmoid"); // as many outputs as inputs

  static Stream<Arguments> named() {
    return Stream.of(
        named(1.0 / 5, 1.0 / 3, "divided-by-rows"),
        named(1.0 / 25, 1.0 / 9, "divided-by-rows-twice"),
        named(5, 3, "times-rows"),
        named(1.0 / 3, 1.0 / 2, "divided-by-columns"),
        named(3, 2, "times-columns"),
        named(1.0 / 4, 1.0 / 6, "divided-by-inputs"),
        named(4, 6, "times-inputs"),
        named(1.0 / 15, 1.0 / 6, "divided-by-entries"),
        named(2, 2, "doubled"),
        named(0.5, 0.5, "halved"),
        named(0.3, 0.3, "constant-factor"));
  }

  private static Arguments named(double first, double second, String id) {
    return Arguments.of(first, second, id);
  }

  @ParameterizedTest
  @MethodSource("named")
  @DisplayName("A constant with a known reason gets its name, and so does its negative")
  void of_knownConstant_isNamed(double first, double second, String id) {
    assertEquals(List.of(List.of(id)), ids(AFFINE, first, second));
    assertEquals(List.of(List.of("sign", id)), ids(AFFINE, -first, -second));
  }

  @ParameterizedTest
  @MethodSource("named")
  @DisplayName("The reported constant is the one that was measured")
  void of_knownConstant_hasItsValue(double first, double second, String id) {
    for (int sign : new int[] {1, -1}) {
      Factor factor = Factor.of(AFFINE, List.of(sign * first, sign * second)).get(0);
      assertEquals(sign * first, factor.in(AFFINE.get(0)), 1e-15, id);
      assertEquals(sign * second, factor.in(AFFINE.get(1)), 1e-15, id);
    }
  }

  @Test
  @DisplayName("The factor 1 is no mistake, and -1 is only a wrong sign")
  void of_one_isNoMistake() {
    assertEquals(List.of(List.of()), ids(AFFINE, 1, 1));
    assertEquals(List.of(List.of("sign")), ids(AFFINE, -1, -1));
  }

  @Test
  @DisplayName("A factor that changes from pass to pass for no known reason is not a constant")
  void of_differentNumbers_isNothing() {
    assertEquals(List.of(), ids(AFFINE, 0.3, 0.4));
    assertEquals(List.of(), ids(AFFINE, 0.3, -0.3));
    assertEquals(List.of(), ids(AFFINE, 1.0 / 5, 1.0 / 5 + 1e-3));
  }

  @Test
  @DisplayName(
      "Without parameters there are as many outputs as inputs, and both are called columns")
  void of_noParameters_speaksOfColumns() {
    assertEquals(List.of(List.of("divided-by-columns")), ids(SIGMOID, 1.0 / 4, 1.0 / 6));
    assertEquals(List.of(List.of("times-columns")), ids(SIGMOID, 4, 6));
  }

  private static List<List<String>> ids(List<Pass> passes, double first, double second) {
    return Factor.of(passes, List.of(first, second)).stream().map(Factor::ids).toList();
  }

  private static List<Pass> passes(String exercise) {
    Patient patient = Patients.of(Samples.right(exercise).get(0));
    SteadyDraw draw = new SteadyDraw(1, "passes");
    return List.of(Pass.draw(patient, draw, 5, 4, 3), Pass.draw(patient, draw, 3, 6, 2));
  }
}
