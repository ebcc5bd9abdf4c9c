package kobai.diagnosis.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import kobai.diagnosis.Handmade;
import kobai.diagnosis.Patients;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.Patient;
import kobai.diagnosis.pass.SteadyDraw;
import kobai.experiment.Target;
import kobai.samples.Samples;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a gradient is explained: by a pattern, a change of dout, and a constant. */
class HypothesisTest {

  /** A pattern for one test. */
  private record Made(String id, BiFunction<Pass, Target, List<RealMatrix>> prediction)
      implements Pattern {
    @Override
    public List<RealMatrix> predict(Pass pass, Target target) {
      return prediction.apply(pass, target);
    }
  }

  private static final Patient SIGMOID = Patients.of(Samples.right("Sigmoid").get(0));
  private static final Pass PASS = pass(5, 4);
  private static final Pattern ONES =
      new Made("ones", (pass, target) -> List.of(pass.zeros().scalarAdd(1)));
  private static final Pattern TWO_WAYS =
      new Made(
          "two-ways",
          (pass, target) -> List.of(pass.zeros().scalarAdd(1), pass.zeros().scalarAdd(2)));
  private static final Pattern NOT_HERE = new Made("not-here", (pass, target) -> List.of());
  private static final Factor TWICE = new Factor(List.of("doubled"), 2, 0, 0, 0);

  private static Pass pass(int rows, int inputs) {
    return Pass.draw(SIGMOID, new SteadyDraw(1, "reading" + rows), rows, inputs, inputs);
  }

  private static Observation seen(Pass pass, RealMatrix gradient) {
    return new Observation(
        pass, pass.y(), Map.of(Target.INPUT, gradient), Set.of(), Map.of(), null);
  }

  /** Returns two passes in which a layer returned this. */
  private static List<Observation> seen(Function<Pass, RealMatrix> gradient) {
    return Stream.of(pass(5, 4), pass(3, 6)).map(p -> seen(p, gradient.apply(p))).toList();
  }

  @Test
  @DisplayName("A hypothesis has the names of all its mistakes, the right one has none")
  void ids_mistakes_areAllNamed() {
    assertEquals(List.of(), Hypothesis.RIGHT.ids());
    Hypothesis all = new Hypothesis(ONES, DoutTreatment.NEGATIVE_DROPPED, TWICE);
    assertEquals(List.of("ones", "negative-dout-dropped", "doubled"), all.ids());
    assertEquals(
        List.of("doubled"),
        new Hypothesis(Pattern.CHAIN_RULE, DoutTreatment.AS_IT_IS, TWICE).ids());
  }

  @Test
  @DisplayName("The constant is applied after the pattern, the change of dout before it")
  void predict_mistakes_comeTogether() {
    Hypothesis reading = new Hypothesis(Pattern.CHAIN_RULE, DoutTreatment.NEGATIVE_DROPPED, TWICE);
    RealMatrix cut = PASS.dout().copy();
    for (int k = 0; k < 20; k++) {
      cut.setEntry(k / 4, k % 4, 2 * Math.max(0, cut.getEntry(k / 4, k % 4)));
    }
    List<RealMatrix> predicted = reading.predict(PASS, Target.INPUT);
    assertEquals(1, predicted.size());
    assertTrue(Closeness.same(Handmade.slope(PASS.x(), cut), predicted.get(0)));
  }

  @Test
  @DisplayName("One of the predictions must fit; without predictions nothing fits")
  void fits_severalPredictions_anyWillDo() {
    Hypothesis reading = new Hypothesis(TWO_WAYS, DoutTreatment.AS_IT_IS, Factor.ONE);
    assertTrue(reading.fits(PASS, Target.INPUT, PASS.zeros().scalarAdd(1)));
    assertTrue(reading.fits(PASS, Target.INPUT, PASS.zeros().scalarAdd(2)));
    assertFalse(reading.fits(PASS, Target.INPUT, PASS.zeros().scalarAdd(3)));
    assertFalse(reading.fits(PASS, Target.INPUT, null));
    Hypothesis never = new Hypothesis(NOT_HERE, DoutTreatment.AS_IT_IS, Factor.ONE);
    assertFalse(never.fits(PASS, Target.INPUT, PASS.zeros()));
  }

  @Test
  @DisplayName("One pass that does not fit is enough to reject a hypothesis")
  void explains_onePassElse_isNoExplanation() {
    Hypothesis reading = new Hypothesis(ONES, DoutTreatment.AS_IT_IS, Factor.ONE);
    Observation fits = seen(pass(5, 4), pass(5, 4).zeros().scalarAdd(1));
    Observation other = seen(pass(3, 6), pass(3, 6).zeros());
    assertTrue(reading.explains(List.of(fits), Target.INPUT));
    assertFalse(reading.explains(List.of(fits, other), Target.INPUT));
    assertFalse(reading.explains(List.of(other, fits), Target.INPUT));
  }

  @Test
  @DisplayName("A pattern that equals the chain rule in these passes is no mistake")
  void explains_sameAsTheChainRule_isNoExplanation() {
    Pattern same = new Made("same", (pass, target) -> List.of(pass.gradient(target)));
    List<Observation> right = seen(p -> p.gradient(Target.INPUT));
    assertFalse(
        new Hypothesis(same, DoutTreatment.AS_IT_IS, Factor.ONE).explains(right, Target.INPUT));
    assertTrue(Hypothesis.RIGHT.explains(right, Target.INPUT));
    List<Observation> doubled = seen(p -> p.gradient(Target.INPUT).scalarMultiply(2));
    assertFalse(
        new Hypothesis(same, DoutTreatment.AS_IT_IS, TWICE).explains(doubled, Target.INPUT));
  }

  @Test
  @DisplayName("The constant that makes a hypothesis fit is found, if all passes agree on it")
  void scaled_constant_isFound() {
    List<Hypothesis> thirds =
        Hypothesis.RIGHT.scaled(
            seen(p -> p.gradient(Target.INPUT).scalarMultiply(0.3)), Target.INPUT);
    assertEquals(
        List.of(List.of("constant-factor")), thirds.stream().map(Hypothesis::ids).toList());
    List<Hypothesis> rows =
        Hypothesis.RIGHT.scaled(
            seen(p -> p.gradient(Target.INPUT).scalarMultiply(-p.rows())), Target.INPUT);
    assertEquals(
        List.of(List.of("sign", "times-rows")), rows.stream().map(Hypothesis::ids).toList());
    assertEquals(List.of(), Hypothesis.RIGHT.scaled(seen(p -> p.x()), Target.INPUT));
    assertEquals(List.of(), Hypothesis.RIGHT.scaled(seen(p -> p.zeros()), Target.INPUT));
  }

  @Test
  @DisplayName("If one pass shows that there is no multiple, none is tried again")
  void isConceivable_multiple_isKept() {
    RealMatrix right = PASS.gradient(Target.INPUT);
    assertTrue(Hypothesis.RIGHT.isConceivable(seen(PASS, right), Target.INPUT));
    assertTrue(Hypothesis.RIGHT.isConceivable(seen(PASS, right.scalarMultiply(-7)), Target.INPUT));
    assertFalse(Hypothesis.RIGHT.isConceivable(seen(PASS, right.scalarAdd(1)), Target.INPUT));
    Pattern zeros = new Made("zeros", (pass, target) -> List.of(pass.zeros()));
    Hypothesis nothing = new Hypothesis(zeros, DoutTreatment.AS_IT_IS, Factor.ONE);
    assertTrue(nothing.isConceivable(seen(PASS, PASS.zeros()), Target.INPUT));
  }

  @Test
  @DisplayName("One mistake alone is a better explanation than two, or than one with a constant")
  void readings_simplest_comesAlone() {
    assertEquals(List.of(List.of("dout-unchanged")), readings(Pass::dout));
    assertEquals(
        List.of(List.of("doubled")), readings(p -> p.gradient(Target.INPUT).scalarMultiply(2)));
    assertEquals(
        List.of(List.of("upstream-left-out")),
        readings(p -> p.withoutDout().gradient(Target.INPUT)));
    assertEquals(
        List.of(List.of("upstream-left-out", "sign")),
        readings(p -> p.withoutDout().gradient(Target.INPUT).scalarMultiply(-1)));
    assertEquals(
        List.of(List.of("dout-unchanged", "halved")), readings(p -> p.dout().scalarMultiply(0.5)));
  }

  @Test
  @DisplayName("A gradient that was never seen, or fits nothing, has no explanation")
  void readings_notSeen_areNone() {
    Observation unseen = new Observation(PASS, PASS.y(), Map.of(), Set.of(), Map.of(), null);
    assertEquals(List.of(), Hypotheses.of(List.of(unseen), Target.INPUT));
    assertEquals(List.of(), readings(p -> p.x().scalarMultiply(0.1).add(p.dout())));
  }

  private static List<List<String>> readings(Function<Pass, RealMatrix> gradient) {
    return Hypotheses.of(seen(gradient), Target.INPUT).stream().map(Hypothesis::ids).toList();
  }
}
