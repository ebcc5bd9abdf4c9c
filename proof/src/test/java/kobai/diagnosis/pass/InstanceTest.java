package kobai.diagnosis.pass;

import static kobai.diagnosis.Passes.PASS;
import static kobai.diagnosis.Passes.SIGMOID;
import static kobai.diagnosis.Passes.sigmoidOnce;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kobai.diagnosis.Handmade;
import kobai.diagnosis.Passes;
import kobai.diagnosis.Patients;
import kobai.diagnosis.ScriptedAffine;
import kobai.experiment.Target;
import kobai.finding.FindingError;
import kobai.finding.NotStarted;
import kobai.finding.Threw;
import kobai.nn.NotImplemented;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is recorded about a layer, whatever it does. */
class InstanceTest {
  @Test
  @DisplayName("A right layer has its output and gradients, and has changed nothing")
  void run_rightLayer_isAllNoted() {
    Observation one = sigmoidOnce(SIGMOID);
    assertNull(one.ended());
    assertEquals(Set.of(), one.nulls());
    assertEquals(Handmade.sigmoid(PASS.x()), one.y());
    assertTrue(one.right(Target.INPUT));
    for (String name : List.of("x", "dout", "y")) {
      assertFalse(one.changed(name), name);
    }
  }

  @Test
  @DisplayName("Neither a wrong gradient nor one that was never seen is right")
  void right_wrongOrUnseen_isNot() {
    assertFalse(sigmoidOnce(Handmade.sigmoid((x, dout) -> dout)).right(Target.INPUT));
    assertFalse(sigmoidOnce(Handmade.sigmoid((x, dout) -> null)).right(Target.INPUT));
  }

  @Test
  @DisplayName("An exception in forward is recorded, and backward is not called")
  void run_forwardThrows_endsThere() {
    Observation one =
        sigmoidOnce(
            Handmade.sigmoid(
                x -> {
                  throw new IllegalStateException("no");
                },
                (x, dout) -> {
                  throw new AssertionError("not to be called");
                }));
    Threw threw = assertInstanceOf(Threw.class, one.ended());
    assertEquals("Sigmoid.forward", threw.method());
    assertNull(one.y());
    assertNull(one.gradient(Target.INPUT));
  }

  @Test
  @DisplayName("An exception in backward is recorded, together with the output")
  void run_backwardThrows_hasItsOutput() {
    Observation one =
        sigmoidOnce(
            Handmade.sigmoid(
                (x, dout) -> {
                  throw new NotImplemented("Sigmoid.backward");
                }));
    assertInstanceOf(NotStarted.class, one.ended());
    assertEquals(Handmade.sigmoid(PASS.x()), one.y());
    assertNull(one.gradient(Target.INPUT));
    assertEquals(Set.of(), one.nulls()); // it returned nothing, rather than null
  }

  @Test
  @DisplayName("After an exception the same layer can be used again")
  void run_afterException_beginsAnew() {
    boolean[] broken = {true};
    Instance layer =
        Instance.fresh(
            Handmade.sigmoid(
                x -> {
                  if (broken[0]) {
                    throw new IllegalStateException("first");
                  }
                  return Handmade.sigmoid(x);
                },
                Handmade::slope),
            PASS);
    assertInstanceOf(Threw.class, layer.run(PASS).ended());
    broken[0] = false;
    Observation second = layer.run(PASS);
    assertNull(second.ended());
    assertTrue(second.right(Target.INPUT));
    broken[0] = true;
    assertNull(layer.run(PASS).y()); // not the output of the run before
    assertNull(layer.handedOutY());
  }

  @Test
  @DisplayName("null is recorded as null")
  void run_null_isNoted() {
    Observation one = sigmoidOnce(Handmade.sigmoid((x, dout) -> null));
    assertEquals(Set.of(Target.INPUT), one.nulls());
    assertNull(one.gradient(Target.INPUT));
    assertNull(sigmoidOnce(Handmade.sigmoid(x -> null, Handmade::slope)).y());
  }

  @Test
  @DisplayName("Gradients of parameters are those that backward has set")
  void run_parameters_haveTheirGradients() {
    Observation one =
        ScriptedAffine.once(
            layer -> {
              layer.w.setGradient(layer.x.transpose().multiply(layer.dout));
              layer.dx = layer.dout.multiply(layer.w.value().transpose());
            });
    assertTrue(one.right(Target.INPUT));
    assertTrue(one.right(Target.of("W")));
    assertFalse(one.right(Target.of("b"))); // still the zeros it began with
    assertEquals(MatrixUtils.createRealMatrix(1, 3), one.gradient(Target.of("b")));
  }

  @Test
  @DisplayName("If backward throws, only the gradients that it had set before count")
  void run_throwsHalfWay_keepsWhatWasSet() {
    Observation one =
        ScriptedAffine.once(
            layer -> {
              layer.w.setGradient(layer.x.transpose().multiply(layer.dout));
              throw new IllegalStateException("half way");
            });
    assertInstanceOf(Threw.class, one.ended());
    assertTrue(one.right(Target.of("W")));
    assertEquals(Set.of(Target.of("W")), one.gradients().keySet());
  }

  @Test
  @DisplayName("A gradient of the wrong shape is refused, but recorded as it is")
  void run_wrongShape_isNotedAsItCame() {
    RealMatrix wrong = MatrixUtils.createRealMatrix(new double[][] {{1, 2}});
    assertEquals(
        wrong, ScriptedAffine.once(layer -> layer.w.setGradient(wrong)).gradient(Target.of("W")));
    assertEquals(
        Set.of(Target.of("W")), ScriptedAffine.once(layer -> layer.w.setGradient(null)).nulls());
  }

  @Test
  @DisplayName("Learning replaces the parameters by copies, in the layer's order")
  void learn_newValues_areTaken() {
    Patient patient = ScriptedAffine.patient(layer -> layer.w.value().setEntry(0, 0, 0));
    Pass pass = Passes.of(patient);
    Map<String, RealMatrix> learnt = new LinkedHashMap<>();
    pass.parameters().forEach((name, value) -> learnt.put(name, value.scalarAdd(1)));
    RealMatrix before = learnt.get("W").copy();
    Instance layer = Instance.fresh(patient, pass);
    layer.learn(learnt);
    Observation one = layer.run(pass.withParameters(learnt));
    assertEquals(pass.x().multiply(before), one.y());
    assertTrue(one.changed("W"));
    assertFalse(one.changed("b"));
    assertEquals(before, learnt.get("W"));
  }

  @Test
  @DisplayName("The returned matrix itself is kept, so that later changes can be seen")
  void handedOut_dx_isTheVeryMatrix() {
    RealMatrix buffer = MatrixUtils.createRealMatrix(5, 4);
    Instance layer = Instance.fresh(Handmade.sigmoid((x, dout) -> buffer), PASS);
    RealMatrix copy = layer.run(PASS).gradient(Target.INPUT);
    assertSame(buffer, layer.handedOutDx());
    buffer.setEntry(0, 0, 1);
    assertEquals(0, copy.getEntry(0, 0));
  }

  @Test
  @DisplayName("A parameter's gradient can be read later")
  void gradientNow_later_isTheLatest() {
    Patient patient = ScriptedAffine.patient(layer -> layer.b.gradient().addToEntry(0, 0, 1));
    Pass pass = Passes.of(patient);
    Instance layer = Instance.fresh(patient, pass);
    Observation one = layer.run(pass);
    layer.run(pass);
    assertEquals(1, one.gradient(Target.of("b")).getEntry(0, 0));
    assertEquals(2, layer.gradientNow("b").getEntry(0, 0));
    assertEquals(MatrixUtils.createRealMatrix(4, 3), layer.gradientNow("W"));
  }

  @Test
  @DisplayName("A new layer belongs to a class whose static fields are new")
  void fresh_class_isRenewed() {
    int[] renewed = {0};
    Patient patient =
        Patients.of(
            "Sigmoid", v -> new Handmade(Handmade::sigmoid, Handmade::slope), () -> renewed[0]++);
    Instance.fresh(patient, PASS);
    assertEquals(1, renewed[0]);
    assertThrows(
        FindingError.class,
        () -> Instance.fresh(Patients.of("Sigmoid", v -> null, () -> {}), PASS));
  }
}
