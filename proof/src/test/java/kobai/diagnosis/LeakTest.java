package kobai.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kobai.diagnosis.record.Diagnosis;
import kobai.experiment.KnownLayers;
import kobai.experiment.Target;
import kobai.text.Texts;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever hands in a numerical gradient in disguise does not get the formula read to him. */
class LeakTest {
  private static final Set<GradientDisguise> SOME =
      EnumSet.of(
          GradientDisguise.POSITIVE_POINTS,
          GradientDisguise.BY_DOUT,
          GradientDisguise.PLUS_DOUT_Y_Y);

  static Stream<Object[]> disguises() {
    return KnownLayers.ALL.stream()
        .flatMap(
            spec -> Stream.of(GradientDisguise.values()).map(d -> new Object[] {spec.name(), d}));
  }

  static Stream<Object[]> someDisguises() {
    return disguises().filter(each -> SOME.contains((GradientDisguise) each[1]));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("someDisguises")
  @DisplayName("No formula in any text is the right one in disguise")
  void numericalGradient_disguised_getsNoFormula(String exercise, GradientDisguise disguise) {
    expectNoLeak(exercise, disguise);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("disguises")
  @DisplayName("No formula in any text is the right one in any disguise")
  @Tag(Tags.CORPUS)
  @Tag(Tags.DAILY)
  void numericalGradient_everyDisguise_getsNoFormula(String exercise, GradientDisguise disguise) {
    expectNoLeak(exercise, disguise);
  }

  private static void expectNoLeak(String exercise, GradientDisguise disguise) {
    List<String> leaks = new ArrayList<>();
    for (Diagnosis diagnosis : Patients.said(DisguisedLayer.patient(exercise, disguise), 5)) {
      for (Locale language : Texts.LANGUAGES) {
        String text = diagnosis.explain(Texts.in(language)).toString();
        Leak.in(text, exercise).ifPresent(leaks::add);
      }
    }
    assertEquals(List.of(), leaks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Affine; x; Your code computes dx = dout · Wᵀ.",
        "Affine; W; 計算しているのは dW = 2 · xᵀ · dout です。",
        "Affine; b; db[0][m] = (Σ_n dout[n][m]) + b[0][m]",
        "Sigmoid; x; dx[n][i] = dout[n][i] · y[n][i] · (1 − y[n][i])",
        "Sigmoid; x; it is y[n][i] · (1 − y[n][i]) too much",
        "ReLU; x; dx[n][i] = (x[n][i] > 0 ? dout[n][i] : 0)",
        "Softmax; x; dx[n][i] = y[n][i] · (dout[n][i] − Σ_k dout[n][k] · y[n][k])",
        "Affine; x; dx[n][d] = (Σ_m dout[n][m] · W[d][m]) / x[n][d]",
        "Sigmoid; x; dx[n][i] = dout[n][i] · (x[n][i] > 0 ? 1 : 0) · y[n][i] · (1 − y[n][i])",
        "Softmax; x; dx[n][i] = −y[n][i] · (Σ_k dout[n][k] · y[n][k])",
        "Softmax; x; dx[n][i] = 3 · dout[n][i] · y[n][i] · (1 − y[n][i]) + x[n][i]"
      })
  @DisplayName("The right formulas are found where they are printed")
  void right_printed_isFound(String exercise, String variable, String text) {
    assertTrue(Leak.in(text, exercise, new Target(variable)).isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Affine; W; Your code computes dW = xᵀ · y.",
        "Sigmoid; x; dx[n][i] = dout[n][i] · (1 − y[n][i])",
        "Softmax; x; dx[n][i] = dout[n][i] − y[n][i] · (Σ_k dout[n][k])"
      })
  @DisplayName("Wrong formulas are not taken for right ones")
  void wrong_printed_isNoLeak(String exercise, String variable, String text) {
    assertFalse(Leak.in(text, exercise, new Target(variable)).isPresent());
  }
}
