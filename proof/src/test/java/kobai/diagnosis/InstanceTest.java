package kobai.diagnosis;

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
import java.util.function.Consumer;
import kobai.check.Draw;
import kobai.experiment.Target;
import kobai.finding.FindingError;
import kobai.finding.NotStarted;
import kobai.finding.Threw;
import kobai.nn.Layer;
import kobai.nn.NotImplemented;
import kobai.nn.Parameter;
import kobai.samples.Samples;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is noted of a layer, whatever it does. */
class InstanceTest {

  /** An affine layer whose backward does what a test wants. */
  private static final class Affine implements Layer {
    private final Parameter w;
    private final Parameter b;
    private final Consumer<Affine> then;
    private @Nullable RealMatrix x;
    private @Nullable RealMatrix dout;
    private @Nullable RealMatrix dx = MatrixUtils.createRealMatrix(1, 1);

    Affine(RealMatrix w, RealMatrix b, Consumer<Affine> then) {
      this.w = new Parameter("W", w);
      this.b = new Parameter("b", b);
      this.then = then;
    }

    @Override
    public RealMatrix forward(RealMatrix x) {
      this.x = x;
      return x.multiply(w.value());
    }

    @Override
    public @Nullable RealMatrix backward(RealMatrix dout) {
      this.dout = dout;
      then.accept(this);
      return dx;
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(w, b);
    }
  }

  private static final Patient SIGMOID = Patients.of(Samples.right("Sigmoid").get(0));
  private static final Pass PASS = pass(SIGMOID);

  private static Pass pass(Patient patient) {
    return Pass.draw(patient, new Draw(1, "instance"), 5, 4, 3);
  }

  private static Patient affine(Consumer<Affine> then) {
    return Patients.of("Affine", values -> new Affine(values[0], values[1], then), () -> {});
  }

  /** Runs an affine layer once. */
  private static Observation affineOnce(Consumer<Affine> then) {
    Patient patient = affine(then);
    Pass pass = pass(patient);
    return Instance.fresh(patient, pass).run(pass);
  }

  private static Observation sigmoidOnce(Patient patient) {
    return Instance.fresh(patient, PASS).run(PASS);
  }

  @Test
  @DisplayName("A right layer: output and gradients are there, nothing has changed")
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
  @DisplayName("A wrong gradient is not right, and neither is one that was never seen")
  void right_wrongOrUnseen_isNot() {
    assertFalse(sigmoidOnce(Handmade.sigmoid((x, dout) -> dout)).right(Target.INPUT));
    assertFalse(sigmoidOnce(Handmade.sigmoid((x, dout) -> null)).right(Target.INPUT));
  }

  @Test
  @DisplayName("What forward throws is noted; backward is not tried then")
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
  @DisplayName("What backward throws is noted; the output was there before")
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
    assertEquals(Set.of(), one.nulls()); // it gave nothing, not null
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
  @DisplayName("null is noted as null")
  void run_null_isNoted() {
    Observation one = sigmoidOnce(Handmade.sigmoid((x, dout) -> null));
    assertEquals(Set.of(Target.INPUT), one.nulls());
    assertNull(one.gradient(Target.INPUT));
    assertNull(sigmoidOnce(Handmade.sigmoid(x -> null, Handmade::slope)).y());
  }

  @Test
  @DisplayName("Whoever writes into what was lent or handed out is seen")
  void changed_arguments_areSeen() {
    Observation dout =
        sigmoidOnce(
            Handmade.sigmoid(
                (x, d) -> {
                  RealMatrix dx = Handmade.slope(x, d);
                  d.addToEntry(0, 0, 1);
                  return dx;
                }));
    assertTrue(dout.changed("dout"));
    assertFalse(dout.changed("x"));
    assertTrue(dout.right(Target.INPUT)); // it was reckoned before
    assertEquals(PASS.dout().getEntry(0, 0) + 1, dout.passAfter().dout().getEntry(0, 0));
    assertEquals(PASS.x(), dout.passAfter().x());

    Observation x =
        sigmoidOnce(
            Handmade.sigmoid(
                v -> {
                  RealMatrix y = Handmade.sigmoid(v);
                  v.setEntry(4, 3, 7);
                  return y;
                },
                Handmade::slope));
    assertTrue(x.changed("x"));
    assertFalse(x.changed("y"));
    assertEquals(7, x.passAfter().x().getEntry(4, 3));
  }

  @Test
  @DisplayName("Whoever writes into the output after handing it out is seen")
  void changed_output_isSeen() {
    RealMatrix[] y = new RealMatrix[1];
    Observation one =
        sigmoidOnce(
            Handmade.sigmoid(
                x -> y[0] = Handmade.sigmoid(x),
                (x, dout) -> {
                  y[0].setEntry(0, 0, 0);
                  return Handmade.slope(x, dout);
                }));
    assertTrue(one.changed("y"));
    assertEquals(Handmade.sigmoid(PASS.x()), one.y()); // as it was handed out
  }

  @Test
  @DisplayName("Not a number is not a change")
  void changed_notANumber_isNoChange() {
    Observation one =
        sigmoidOnce(Handmade.sigmoid(x -> x.scalarMultiply(Double.NaN), Handmade::slope));
    assertFalse(one.changed("y"));
  }

  @Test
  @DisplayName("Gradients of parameters are those that backward has set")
  void run_parameters_haveTheirGradients() {
    Observation one =
        affineOnce(
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
  @DisplayName("Of a backward that throws, what it had set before counts, and only that")
  void run_throwsHalfWay_keepsWhatWasSet() {
    Observation one =
        affineOnce(
            layer -> {
              layer.w.setGradient(layer.x.transpose().multiply(layer.dout));
              throw new IllegalStateException("half way");
            });
    assertInstanceOf(Threw.class, one.ended());
    assertTrue(one.right(Target.of("W")));
    assertEquals(Set.of(Target.of("W")), one.gradients().keySet());
  }

  @Test
  @DisplayName("A gradient of the wrong shape is refused, but noted as it came")
  void run_wrongShape_isNotedAsItCame() {
    RealMatrix wrong = MatrixUtils.createRealMatrix(new double[][] {{1, 2}});
    assertEquals(wrong, affineOnce(layer -> layer.w.setGradient(wrong)).gradient(Target.of("W")));
    assertEquals(Set.of(Target.of("W")), affineOnce(layer -> layer.w.setGradient(null)).nulls());
  }

  @Test
  @DisplayName("Whoever changes a parameter is seen, and what it is now is known")
  void changed_parameter_isSeen() {
    Observation one = affineOnce(layer -> layer.b.value().addToEntry(0, 1, 5));
    assertTrue(one.changed("b"));
    assertFalse(one.changed("W"));
    double before = one.pass().parameters().get("b").getEntry(0, 1);
    assertEquals(before + 5, one.passAfter().parameters().get("b").getEntry(0, 1));
    assertEquals(one.pass().parameters().get("W"), one.passAfter().parameters().get("W"));
  }

  @Test
  @DisplayName("Learning replaces the parameters by copies, in the layer's order")
  void learn_newValues_areTaken() {
    Patient patient = affine(layer -> layer.w.value().setEntry(0, 0, 0));
    Pass pass = pass(patient);
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
  @DisplayName("What was handed out is the very matrix, and its fate can be seen")
  void handedOut_dx_isTheVeryMatrix() {
    RealMatrix buffer = MatrixUtils.createRealMatrix(5, 4);
    Instance layer = Instance.fresh(Handmade.sigmoid((x, dout) -> buffer), PASS);
    RealMatrix copy = layer.run(PASS).gradient(Target.INPUT);
    assertSame(buffer, layer.handedOutDx());
    buffer.setEntry(0, 0, 1);
    assertEquals(0, copy.getEntry(0, 0));
  }

  @Test
  @DisplayName("A parameter's gradient can be asked for later")
  void gradientNow_later_isTheLatest() {
    Patient patient = affine(layer -> layer.b.gradient().addToEntry(0, 0, 1));
    Pass pass = pass(patient);
    Instance layer = Instance.fresh(patient, pass);
    Observation one = layer.run(pass);
    layer.run(pass);
    assertEquals(1, one.gradient(Target.of("b")).getEntry(0, 0));
    assertEquals(2, layer.gradientNow("b").getEntry(0, 0));
    assertEquals(MatrixUtils.createRealMatrix(4, 3), layer.gradientNow("W"));
  }

  @Test
  @DisplayName("A new layer is of a class that remembers nothing")
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
