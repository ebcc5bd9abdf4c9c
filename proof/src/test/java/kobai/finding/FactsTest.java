package kobai.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kobai.check.Examples;
import kobai.experiment.PassInputs;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Unusable.Reason;
import kobai.numeric.NumericalGradient;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What findings show as facts, and what they advise where it hangs on the numbers. */
class FactsTest {
  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  private static final RealMatrix X = MatrixUtils.createRealMatrix(new double[][] {{1, -2}});

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "modified | entry dout[0][1], before 2.00000, after 3.00000",
        "overwritten | entry dx[0][1], before 2.00000, after 3.00000",
        "not-finite | entry dW[0][1], yours NaN, largest input 800.000",
        "not-learnt | epochs 2, loss 0.700000 → 0.690000, worst output 0.510000, its target 1.00000",
        "off-trajectory | step 2, entry W[0][1], Affine 1, yours 0.250000, expected 0.500000",
        "wrong-shape | yours 2x3, expected 3x2",
        "agrees | ",
        "blocked | ",
      })
  void facts_english_whatWasSeen(String id, String facts) {
    assertEquals(facts == null ? "" : facts, said(example(id)));
  }

  @Test
  void facts_notLinear_nameTheRule() {
    NotLinear finding = new NotLinear(NotLinear.Law.ZERO, Target.INPUT, 0, 1, 2, 3, null);
    String facts = said(finding);
    assertTrue(facts.startsWith("rule dout = 0 gives gradient 0, entry dx[0][1], "), facts);
  }

  @Test
  @DisplayName("A leak shows the situation first, then what is wrong with the gradient")
  void facts_stateLeaks_situationFirst() {
    StateLeaks leak =
        new StateLeaks(StateLeaks.Situation.BACKWARD_TWICE, Examples.comparison(-2), null);
    List<Fact> facts = leak.facts(ENGLISH);
    assertEquals("situation", facts.get(0).label());
    assertEquals(new WrongGradient(leak.comparison(), null).facts(ENGLISH), facts.subList(1, 9));
  }

  @Test
  void facts_cannotTell_showTheComparison() {
    Comparison comparison = Examples.comparison(1);
    assertEquals(
        new WrongGradient(comparison, null).facts(ENGLISH),
        new CannotTell(comparison).facts(ENGLISH));
  }

  @Test
  @DisplayName("A missing file is shown with the likely one, if there is a likely one")
  void unusable_otherName_isShown() {
    Unusable renamed = new Unusable(Reason.NO_FILE, "Affine.java", "affine.java", null);
    Unusable missing = new Unusable(Reason.NO_FILE, "Affine.java", "", null);
    assertEquals("found affine.java", said(renamed));
    assertEquals("", said(missing));
    assertTrue(renamed.explain(ENGLISH).next().startsWith("Rename"));
    assertTrue(missing.explain(ENGLISH).next().startsWith("Bring it back"));
  }

  @Test
  @DisplayName(
      "These need the title of their check beside them to be understood, the others do not")
  void dependsOnSituation_everyFinding() {
    Set<String> ids =
        Examples.all().stream()
            .filter(Finding::dependsOnSituation)
            .map(Finding::id)
            .collect(Collectors.toSet());
    Set<String> expected =
        Set.of(
            "kink-slope",
            "modified",
            "not-finite",
            "not-learnt",
            "not-linear",
            "off-trajectory",
            "state-leaks",
            "unsteady",
            "wrong-gradient");
    assertEquals(new TreeSet<>(expected), new TreeSet<>(ids));
  }

  @ParameterizedTest(name = "{0} times {1}")
  @CsvSource({
    "dx, 1.00000001, The formula is right",
    "dx, 1.001, Take the worst entry",
    "dx, 0, Take the worst entry",
    "dW, 1.001, Take the worst entry",
    "dW, 0, dW is 0 everywhere",
  })
  @DisplayName(
      "The advice: precision where nearly right, setGradient where a parameter got nothing")
  void next_wrongGradient_hangsOnTheNumbers(String target, double factor, String next) {
    String said = new WrongGradient(squares(target, factor), null).explain(ENGLISH).next();
    assertTrue(said.startsWith(next), said);
  }

  @Test
  @DisplayName("The worst entry of dx comes with its rows, that of a parameter with dout's column")
  void facts_wrongGradient_whatTheEntryIsMadeOf() {
    assertTrue(said(squares("dx", 2)).contains("x, this row 1.000 -2.000, dout, this row 1.000"));
    String facts = said(squares("dW", 2));
    assertTrue(facts.contains("dout, this column ") && !facts.contains("this row"), facts);
    assertTrue(new WrongGradient(squares("dW", 2), null).explain(ENGLISH).toString().contains("W"));
  }

  @Test
  void toString_explanation_alignsTheLabels() {
    Explanation explanation =
        new Explanation("Head.", List.of(new Fact("a", "1"), new Fact("long", "2")), "Next.");
    assertEquals("Head.\n  a     1\n  long  2\n  Next.", explanation.toString());
  }

  @Test
  @DisplayName("The error says what is wrong, and where if that is known")
  void findingError_message_endsWithThePlace() {
    SourceLine at = new SourceLine("exercises/layers/Affine.java", 41);
    String message = new FindingError(new Modified("x", "forward", 0, 0, 1, 2, at)).getMessage();
    assertTrue(message.endsWith("\n  exercises/layers/Affine.java:41"), message);
    Modified nowhere = new Modified("x", "forward", 0, 0, 1, 2, null);
    String explained = nowhere.explain(Texts.ofThisJvm()).toString();
    assertEquals(explained, new FindingError(nowhere).getMessage());
  }

  /** f = Σ x², with dout of ones; the gradient is too large by a factor. */
  private static Comparison squares(String gradientName, double factor) {
    Target target = Target.parse(gradientName).orElseThrow();
    RealMatrix ones = MatrixUtils.createRealMatrix(new double[][] {{1, 1}});
    RealMatrix gradient = X.scalarMultiply(2 * factor);
    Probe probe =
        new Probe("Square", new PassInputs(X, ones, Map.of()), X, Map.of(target, gradient), null);
    return new Comparison(
        target, probe, NumericalGradient.of(a -> Math.pow(a.getFrobeniusNorm(), 2), X));
  }

  private static String said(Comparison comparison) {
    return said(new WrongGradient(comparison, null));
  }

  private static String said(Finding finding) {
    return finding.facts(ENGLISH).stream()
        .map(fact -> fact.label() + " " + fact.value())
        .collect(Collectors.joining(", "));
  }

  private static Finding example(String id) {
    return Examples.all().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }
}
